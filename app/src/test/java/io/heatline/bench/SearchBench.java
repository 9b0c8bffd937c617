package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.PremisesImport;
import io.heatline.customer.PremisesKey;
import io.heatline.customer.PremisesSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders found among a million by what people type. Times are printed; that the order looked for is found is asserted. */
@Tag("bench")
class SearchBench extends Measured {

    private static final int REQUESTS = 100;
    private static final int HOUSEHOLDS = Math.max(1, Millions.ORDERS / 10);
    private static final int CHUNK = 1_000;
    /** The demo's city, which is there as well, has estates with some of these names. */
    private static final String QUARTER = "北区";

    @Autowired
    private PremisesImport register;

    @Autowired
    private PremisesSearch premises;

    @Test
    void search() {
        archive();
        new Millions(tables).closedOrdersOfTheArchive();
        var samples = tables.queryForList("""
            select order_number, phone_key, contact_name, address, estate from workorder_order
            where order_number like 'HL%-5%' order by md5(order_number) fetch first 200 rows only
            """);
        machine();
        var client = byToken("agent");
        samples.forEach(sample -> find(client, text(sample, "order_number")));
        System.out.printf(
                "%-34s %10s %10s %10s%n",
                "over " + "%,d".formatted(Millions.ORDERS) + " orders, ms", "p50", "p95", "most");
        line(client, samples, "number", sample -> text(sample, "order_number"), true);
        line(
                client,
                samples,
                "the day of a number",
                sample -> text(sample, "order_number").substring(0, 11),
                false);
        line(client, samples, "phone", sample -> text(sample, "phone_key"), true);
        line(
                client,
                samples,
                "beginning of a phone",
                sample -> text(sample, "phone_key").substring(0, 7),
                false);
        line(client, samples, "name", sample -> text(sample, "contact_name"), false);
        line(
                client,
                samples,
                "name fragment",
                sample -> text(sample, "contact_name").substring(1),
                false);
        line(client, samples, "estate", sample -> text(sample, "estate"), false);
        line(client, samples, "address", sample -> text(sample, "address"), true);
        line(client, samples, "address in short, 3-2-501", SearchBench::shortly, true);
        line(client, samples, "estate, building, room in pieces", SearchBench::pieces, true);
        line(client, samples, "what nobody is called", sample -> "查无此" + samples.indexOf(sample), false);
        System.out.printf("load at the end %.1f%n", load());
    }

    /** Everybody who ever called, in the archive and in its index. */
    private void archive() {
        var chunk = new ArrayList<PremisesImport.Household>();
        var walk = new Town(HOUSEHOLDS).walk().iterator();
        while (walk.hasNext()) {
            var flat = walk.next();
            var first = flat.residents().get(0);
            chunk.add(new PremisesImport.Household(
                    PremisesKey.of(flat.estate() + QUARTER, flat.building() + "号楼", flat.unit() + "单元", flat.room()),
                    List.of(new ContactDetails(first.name(), first.phone()))));
            if (chunk.size() == CHUNK || !walk.hasNext()) {
                register.register(chunk);
                chunk.clear();
            }
        }
        await().atMost(Duration.ofMinutes(10)).until(() -> premises.index().done() >= HOUSEHOLDS);
        System.out.printf("%,d households in the archive and in its index%n", HOUSEHOLDS);
    }

    private static void line(
            LeanClient client,
            List<Map<String, Object>> samples,
            String name,
            Function<Map<String, Object>, String> typed,
            boolean found) {
        var took = Latencies.of(REQUESTS, i -> {
            var sample = samples.get(i % samples.size());
            var numbers = find(client, typed.apply(sample));
            if (found) {
                assertThat(numbers).contains(text(sample, "order_number"));
            }
        });
        System.out.printf("%-34s %10.1f %10.1f %10.1f%n", name, took.p50(), took.p95(), took.max());
    }

    private static List<String> find(LeanClient client, String text) {
        var items = client.get("/api/work-orders?limit=50&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8), 200)
                .path("items");
        return items.findValuesAsText("number");
    }

    /** 锦绣花园3号楼2单元501 as 锦绣花园 3号楼 501. */
    private static String pieces(Map<String, Object> sample) {
        var estate = text(sample, "estate");
        var rest = text(sample, "address").substring(estate.length());
        return estate + " " + rest.substring(0, rest.indexOf("楼") + 1) + " " + rest.substring(rest.indexOf("元") + 1);
    }

    /** 锦绣花园3号楼2单元501 as 锦绣花园3-2-501. */
    private static String shortly(Map<String, Object> sample) {
        return text(sample, "address").replace("号楼", "-").replace("单元", "-");
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
