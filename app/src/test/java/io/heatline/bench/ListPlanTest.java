package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.customer.store.FilterTerm;
import io.heatline.customer.store.ListQuery;
import io.heatline.customer.store.PremisesColumn;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesOrder;
import io.heatline.story.OnPostgresql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** How PostgreSQL reads a page of the list of 20,000 premises: from where an index stands, up or down, and nothing is sorted. */
@Tag("postgres")
@ActiveProfiles({"demo", "test", "postgresql"})
class ListPlanTest extends HeatlineTest implements OnPostgresql {

    private static final int MANY = 20_000;

    /** What the page before may have ended with, half-way through, and which index leads on from there. */
    private static final Map<PremisesOrder, Object> ENDED = Map.of(
            PremisesOrder.REGISTERED,
            0L,
            PremisesOrder.PLACE,
            "数图花园|1||5",
            PremisesOrder.ACCOUNT_NO,
            "L0010000",
            PremisesOrder.HEATED_AREA,
            new BigDecimal("80.00"),
            PremisesOrder.CHANGED,
            Instant.parse("2026-11-01T00:00:00Z"));

    private static final Map<PremisesOrder, String> INDEX = Map.of(
            PremisesOrder.REGISTERED, "customer_premises_pk",
            PremisesOrder.PLACE, "customer_premises_key_ux",
            PremisesOrder.ACCOUNT_NO, "customer_premises_acct_ix",
            PremisesOrder.HEATED_AREA, "customer_premises_area_ix",
            PremisesOrder.CHANGED, "customer_premises_changed_ix");

    private static final List<FilterTerm> NOT_ARCHIVED =
            List.of(new FilterTerm(PremisesColumn.STATE, FilterTerm.Test.DIFFERENT, "ARCHIVED"));

    @Autowired
    private SqlSessionFactory sessions;

    /** A tenth without an area, an account for every other one. */
    @BeforeEach
    void many_premises() {
        database.update("""
            insert into customer_premises (estate, building, room, address, estate_key, building_key, room_key, address_key,
              complete, heated_area, account_no, created_at, changed_at)
            select '数图花园', '1', n::text, '数图花园' || n, '数图花园', '1', n::text, '数图花园|1||' || n, 1,
              case when n % 10 > 0 then 40 + n * 7919 % 10000 / 100.0 end,
              case when n % 2 = 0 then 'L' || lpad(n::text, 7, '0') end, now()::timestamp,
              timestamp '2026-10-01' + n * interval '3 minutes'
            from generate_series(1, ?) n
            """, MANY);
        database.execute("analyze customer_premises");
    }

    @AfterEach
    void none_of_them() {
        database.update("delete from customer_premises where estate = '数图花园'");
    }

    @Test
    void a_page_in_any_order_is_read_from_where_its_index_stands() {
        for (var order : PremisesOrder.values()) {
            for (boolean descending : List.of(false, true)) {
                var known = order.optional() ? Boolean.TRUE : null;
                readsOn(order, known, descending, null, null);
                readsOn(order, known, descending, ENDED.get(order), halfWay());
            }
        }
    }

    @Test
    void so_are_those_where_nothing_is_known() {
        for (var order : List.of(PremisesOrder.ACCOUNT_NO, PremisesOrder.HEATED_AREA)) {
            for (boolean descending : List.of(false, true)) {
                readsOn(order, false, descending, null, null);
                readsOn(order, false, descending, null, halfWay());
            }
        }
    }

    private Long halfWay() {
        return database.queryForObject(
                "select (min(id) + max(id)) / 2 from customer_premises where estate = '数图花园'", Long.class);
    }

    private void readsOn(
            PremisesOrder order,
            @Nullable Boolean known,
            boolean descending,
            @Nullable Object after,
            @Nullable Long afterId) {
        var query = new ListQuery(NOT_ARCHIVED, order, known, descending, after, afterId, 51);
        var plan = new Plans(sessions, database).of("", PremisesMapper.class, "list", query);
        assertThat(plan)
                .as(query.toString())
                .contains("using " + INDEX.get(order))
                .doesNotContain("Sort");
    }
}
