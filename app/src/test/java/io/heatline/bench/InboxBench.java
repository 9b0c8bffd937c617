package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The first page of the inbox with its counts, at 1,000 and at 100,000 open tasks over a million closed orders, by turns.
 * Times are printed; what the page and the counts say is asserted.
 */
@Tag("bench")
class InboxBench extends Measured {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int TURNS = 3;
    private static final int REQUESTS = 200;
    private static final List<String> FILTERS = List.of("all", "mine", "group", "unassigned", "due-soon", "overdue");
    private static final List<String> PEOPLE = List.of("dispatcher", "agent", "lead", "technician");

    @Test
    void inbox() {
        var seed = new Millions(tables);
        seed.closedOrders();
        machine();
        Map<String, double[]> few = new LinkedHashMap<>();
        Map<String, double[]> many = new LinkedHashMap<>();
        seed.openTasks(FEW);
        PEOPLE.forEach(person -> ask(byToken(person), 100));
        for (int turn = 0; turn < TURNS; turn++) {
            seed.openTasks(FEW);
            measure(few, turn);
            seed.openTasks(MANY);
            measure(many, turn);
        }
        print(few, many);
    }

    private void measure(Map<String, double[]> into, int turn) {
        for (var person : PEOPLE) {
            var client = byToken(person);
            ask(client, 20);
            into.computeIfAbsent(person, unknown -> new double[TURNS])[turn] =
                    ask(client, REQUESTS).p95();
        }
    }

    /** A page and the counts beside it, as the portal asks for them. */
    private static Latencies ask(LeanClient client, int requests) {
        return Latencies.of(requests, i -> {
            var filter = FILTERS.get(i % FILTERS.size());
            var page = client.get("/api/tasks?filter=" + filter, 200).path("items");
            var counts = client.get("/api/tasks/counts", 200);
            assertThat(page.size()).isLessThanOrEqualTo(50);
            assertThat(counts.path("all").asInt()).isPositive();
        });
    }

    private static void print(Map<String, double[]> few, Map<String, double[]> many) {
        System.out.printf(
                "open tasks are rows of the projection, written with SQL; median p95 of %d turns, ms%n", TURNS);
        System.out.printf("%-12s %,12d %,12d%n", "page+counts", FEW, MANY);
        few.forEach((person, p95) -> {
            double less = Rounds.median(p95);
            double more = Rounds.median(Objects.requireNonNull(many.get(person)));
            System.out.printf("%-12s %12.1f %12.1f   ratio %.2f%n", person, less, more, more / less);
        });
        System.out.printf("load at the end %.1f%n", load());
    }
}
