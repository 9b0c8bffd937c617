package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.heatline.PostgresDatabase;
import io.heatline.customer.ArchiveContext;
import io.heatline.customer.Callers;
import io.heatline.customer.ContactDetails;
import io.heatline.customer.PremisesImport;
import io.heatline.customer.PremisesImport.Household;
import io.heatline.customer.PremisesKey;
import io.heatline.customer.PremisesSearch;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What an agent waits for while somebody talks: the first page of a search, and who is calling, in a small town and in a large one by
 * turns. Each answer is read to its end from PostgreSQL and from an index on disk. Times are printed, not asserted; that every
 * household is found is. The time of this side's processor is printed too: it is what remains the same on a busy machine.
 */
@Tag("bench")
class CustomersFoundBench {

    private static final int SMALL = Integer.getInteger("heatline.bench.small", 10_000);
    private static final int LARGE = Integer.getInteger("heatline.bench.large", 500_000);
    private static final int ROUNDS = 300;
    private static final int WARM_UP = 100;
    private static final int CHUNK = 1_000;

    /** How somebody asks for a flat. */
    private interface Asking {
        String of(Town.Flat flat, Town.Resident resident);
    }

    private static final Map<String, Asking> ASKED = new LinkedHashMap<>();

    static {
        ASKED.put("阳光3-2-501", (flat, one) -> flat.estate().substring(0, 2) + place(flat, "-"));
        ASKED.put("a piece, 3 2 501", (flat, one) -> flat.estate().substring(1, 3) + " " + place(flat, " "));
        ASKED.put("a name", (flat, one) -> one.name());
        ASKED.put("a name and a room", (flat, one) -> one.name().substring(0, 1) + " " + flat.room());
        ASKED.put("last four digits", (flat, one) -> one.phone().substring(7));
        ASKED.put("six digits", (flat, one) -> one.phone().substring(3, 9));
        ASKED.put("a whole number", (flat, one) -> one.phone());
        ASKED.put(
                "a digit misheard",
                (flat, one) -> one.phone().substring(0, 10) + (one.phone().charAt(10) == '0' ? '1' : '0'));
        ASKED.put("a name misheard", (flat, one) -> one.name() + "鑫");
    }

    private static String place(Town.Flat flat, String between) {
        return String.join(between, "" + flat.building(), "" + flat.unit(), flat.room());
    }

    @Test
    void search_and_recognition(@TempDir Path data) {
        try (var small = new Side(SMALL, data.resolve("small"));
                var large = new Side(LARGE, data.resolve("large"))) {
            System.out.printf(
                    "%-22s %12s %12s %7s %12s %12s %7s%n",
                    "p95 in ms", "wall " + SMALL, "wall " + LARGE, "ratio", "cpu " + SMALL, "cpu " + LARGE, "ratio");
            var all = List.of(new Times(), new Times());
            ASKED.forEach((name, asking) -> {
                var times = List.of(new Times(), new Times());
                for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                    for (Side side : List.of(small, large)) {
                        int which = side == small ? 0 : 1;
                        side.search(
                                asking, round, round < WARM_UP ? List.of() : List.of(times.get(which), all.get(which)));
                    }
                }
                print(name, times);
            });
            print("all searches", all);
            var callers = List.of(new Times(), new Times());
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                small.recognise(round, round < WARM_UP ? List.of() : List.of(callers.get(0)));
                large.recognise(round, round < WARM_UP ? List.of() : List.of(callers.get(1)));
            }
            print("recognition", callers);
        }
    }

    private static void print(String name, List<Times> times) {
        double small = times.get(0).p95(times.get(0).wall);
        double large = times.get(1).p95(times.get(1).wall);
        double cpuSmall = times.get(0).p95(times.get(0).cpu);
        double cpuLarge = times.get(1).p95(times.get(1).cpu);
        System.out.printf(
                "%-22s %12.2f %12.2f %7.2f %12.2f %12.2f %7.2f%n",
                name, small, large, large / small, cpuSmall, cpuLarge, cpuLarge / cpuSmall);
    }

    /** What was measured, in nanoseconds. */
    private static final class Times {
        private final List<Long> wall = new ArrayList<>();
        private final List<Long> cpu = new ArrayList<>();

        double p95(List<Long> times) {
            var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[(int) (sorted.length * 0.95)] / 1e6;
        }
    }

    /** A town in a database of its own. */
    private static final class Side implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final PremisesSearch search;
        private final Callers callers;
        private final List<Town.Flat> known = new ArrayList<>();

        Side(int flats, Path data) {
            // As arguments: what stands in the application's own settings would win over anything weaker.
            context = new SpringApplicationBuilder(ArchiveContext.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--spring.datasource.url=" + PostgresDatabase.url(),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=",
                            "--heatline.data=" + data,
                            "--heatline.search.in-memory=false");
            search = context.getBean(PremisesSearch.class);
            callers = context.getBean(Callers.class);
            fill(flats);
        }

        private void fill(int flats) {
            var register = context.getBean(PremisesImport.class);
            var chunk = new ArrayList<Household>();
            int every = flats / 200;
            long began = System.nanoTime();
            var walk = new Town(flats).walk().iterator();
            for (int number = 0; walk.hasNext(); number++) {
                var flat = walk.next();
                if (number % every == 0) {
                    known.add(flat);
                }
                chunk.add(household(flat));
                if (chunk.size() == CHUNK || !walk.hasNext()) {
                    register.register(chunk);
                    chunk.clear();
                }
            }
            double stored = (System.nanoTime() - began) / 1e9;
            await().atMost(Duration.ofMinutes(30))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> search.index().done() >= flats);
            analysed();
            System.out.printf(
                    "%,d premises: stored in %.0f s, all in the index %.0f s after the last one%n",
                    flats, stored, (System.nanoTime() - began) / 1e9 - stored);
        }

        /** As autovacuum does some time later. */
        private void analysed() {
            try (var connection = context.getBean(DataSource.class).getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("analyze");
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static Household household(Town.Flat flat) {
            var key = PremisesKey.of(flat.estate(), "" + flat.building(), "" + flat.unit(), flat.room());
            return new Household(
                    key,
                    flat.residents().stream()
                            .map(one -> new ContactDetails(one.name(), one.phone()))
                            .toList());
        }

        void search(Asking asking, int round, List<Times> times) {
            var flat = known.get(round % known.size());
            var text = asking.of(flat, flat.residents().get(round % 3));
            assertThat(timed(times, () -> search.find(text, "", 20).items().size()))
                    .as(text)
                    .isPositive();
        }

        void recognise(int round, List<Times> times) {
            var flat = known.get(round % known.size());
            var phone = flat.residents().get(round % 3).phone();
            assertThat(timed(times, () -> callers.recognise(phone).households().size()))
                    .isPositive();
        }

        private static int timed(List<Times> times, IntSupplier work) {
            var threads = ManagementFactory.getThreadMXBean();
            long wall = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            int found = work.getAsInt();
            long cpuSpent = threads.getCurrentThreadCpuTime() - cpu;
            long wallSpent = System.nanoTime() - wall;
            times.forEach(each -> {
                each.wall.add(wallSpent);
                each.cpu.add(cpuSpent);
            });
            return found;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
