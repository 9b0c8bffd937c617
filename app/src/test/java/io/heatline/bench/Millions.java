package io.heatline.bench;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills the product's own tables with SQL inside PostgreSQL: a city's orders of five years. Walking a million orders through
 * the product would take a day; what is read here is the order's row, the words to find it by, and the inbox's projection.
 */
final class Millions {

    static final int ORDERS = Integer.getInteger("heatline.bench.orders", 1_000_000);

    private static final String ESTATES = """
        select array(select name from station_estate order by name_key) as estate
        """;

    private final JdbcTemplate database;

    Millions(JdbcTemplate database) {
        this.database = database;
    }

    /** Closed orders of people whose flats are not in the archive, ten for each; unless they are there already. */
    void closedOrders() {
        closedOrders("""
            select h, 1000000 + h as premises_id, c.estate[1 + (h % cardinality(c.estate))::int] as estate,
                c.estate[1 + (h % cardinality(c.estate))::int]
                    || 1 + h % 40 || '号楼' || 1 + h % 6 || '单元' || 100 * (1 + h % 28) + 1 + h % 4 as address,
                substr('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕', 1 + (h % 40)::int, 1)
                    || substr('建国志明秀英丽华玉兰桂芳海燕春梅文博子涵浩宇', 1 + (h * 31 % 22)::int, 1)
                    || substr('强伟敏静磊洋艳勇军杰娟涛超霞平刚辉鹏飞斌', 1 + (h * 17 % 20)::int, 1) as name,
                '13' || lpad((h * 7919 % 1000000000)::text, 9, '0') as phone
            from generate_series(0,\
            """ + (Math.max(1, ORDERS / 10) - 1) + ") h, (" + ESTATES + ") c");
    }

    /** Closed orders of the households of the archive, one after the other; unless they are there already. */
    void closedOrdersOfTheArchive() {
        closedOrders("""
            select row_number() over (order by p.id) - 1 as h, p.id as premises_id, p.estate, p.address, c.name,
                '13' || lpad((p.id * 7919 % 1000000000)::text, 9, '0') as phone
            from customer_premises p join customer_contact c on c.id =
                (select min(first.id) from customer_contact first where first.premises_id = p.id)
            """);
    }

    /** @param households numbered from nought, with who calls for them; the last order was taken yesterday */
    private void closedOrders(String households) {
        long there = rows("workorder_order");
        if (there >= ORDERS) {
            return;
        }
        long start = System.nanoTime();
        database.execute("create table bench_household as " + households);
        database.execute("alter table bench_household add primary key (h)");
        database.update("""
            insert into workorder_order (order_number, request_type, fault, origin, nature, details, priority, status,
                station_id, technician, premises_id, estate, address, contact_name, contact_phone, phone_key,
                solved_on_call, taken_by, taken_at, reopened, reassignments, due_at, closed_at, callback_outcome,
                callback_score, last_handler, version)
            select 'HL' || to_char(at, 'YYYYMMDD') || '-' || lpad((5000000 + n)::text, 7, '0'),
                'REPAIR', (array['NO_HEAT','LOW_HEAT','LEAK','NOISE','VALVE'])[1 + n % 5], 'PHONE', 'NORMAL',
                '暖气片不热，已报修', 'NORMAL', 'CLOSED', 'S0' || 1 + h % 8, 'technician', premises_id, estate, address,
                name, phone, phone, 0, 'agent', at, 0, 0, at + interval '1 day', at + interval '6 hours', 'satisfied', 5,
                'agent', 9
            from (select n, n % (select count(*) from bench_household) as of_household,
                    now()::timestamp - interval '1 day' - (n * interval '157 seconds') as at
                from generate_series(1, ?) n) made join bench_household b on b.h = made.of_household
            """, ORDERS - there);
        database.execute("drop table bench_household");
        for (var kind : List.of("NAME contact_name", "ESTATE estate")) {
            database.update("""
                insert into workorder_word (kind, pair, word)
                select distinct '%1$s', substr(w.word, n.pos, 2), w.word
                from (select distinct %2$s as word from workorder_order where length(%2$s) between 2 and 60) w
                  join (select generate_series(1, 59) as pos) n on n.pos < length(w.word)
                where not exists (select 1 from workorder_word k where k.kind = '%1$s' and k.word = w.word)
                """.formatted(kind.split(" ")[0], kind.split(" ")[1]));
        }
        settle();
        System.out.printf(
                "seeded %,d closed orders with SQL in %d s%n",
                rows("workorder_order"),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    /** So many open tasks, an eighth for each station, one in ten in somebody's hands, some of them late. */
    void openTasks(int wanted) {
        database.update("delete from flow_task where task_id like 'bench-%'");
        database.update("""
            insert into flow_task (task_id, order_number, definition_id, instance_id, task_key, task_name, assignee,
                created_at, due_at, sort_due, request_type, fault, priority, status, station_id, estate, address,
                contact_name, offered_to, version)
            select 'bench-' || n, 'HL20991231-' || lpad(n::text, 7, '0'), 'bench', 'bench-' || n, 'accept', '接单',
                case when n % 80 = 8 then 'technician' when n % 10 = 0 then 's0' || 1 + n % 8 || '-t2' end,
                now()::timestamp, due, due, 'REPAIR', 'NO_HEAT', 'NORMAL', 'DISPATCHED', 'S0' || 1 + n % 8, '锦绣花园',
                '锦绣花园' || n || '号楼', '王丽', 'crew-S0' || 1 + n % 8, 0
            from (select n, now()::timestamp + (n * 7919 % 100000 - 500) * interval '7 seconds' as due
                from generate_series(1, ?) n) made
            """, wanted);
        database.update("""
            insert into flow_task_group (task_id, group_id, sort_due, assignee)
            select task_id, offered_to, sort_due, assignee from flow_task where task_id like 'bench-%'
            """);
        settle();
    }

    private long rows(String table) {
        return database.queryForObject("select count(*) from " + table, Long.class);
    }

    /** As autovacuum leaves a table that has been so for a while. */
    private void settle() {
        List.of("workorder_order", "workorder_word", "flow_task", "flow_task_group")
                .forEach(table -> database.execute("vacuum analyze " + table));
    }
}
