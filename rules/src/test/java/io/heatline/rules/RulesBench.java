package io.heatline.rules;

import static io.heatline.rules.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Verdicts per second of a table with 1,000 rows. Every request is a fact of its own: the estates differ, in the table
 * and in spelling, one in twenty is unknown. Times are printed, not asserted; verdicts are asserted, every one.
 */
@Tag("bench")
class RulesBench {
    private static final int ROWS = 1_000;
    private static final int VERDICTS = 500_000;
    private static final int ROUNDS = 5;

    private final RuleBook book = new RuleBook();
    private final StationRules rules = new StationRules(book);

    @Test
    void rules() throws Exception {
        machine();
        byte[] xlsx = table(0);
        long start = System.nanoTime();
        book.publish(xlsx);
        System.out.printf("publish, cold           %8.1f s for %,d rows%n", seconds(start), ROWS);
        List<RoutingFacts> facts = facts();
        ask(facts, 0);
        System.out.printf("%-10s %14s %14s %8s%n", "round", "verdicts/s", "per CPU s", "wrong");
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            rates[round] = round(round + 1, facts);
        }
        Arrays.sort(rates);
        System.out.printf("one thread, median of %d: %,.0f verdicts/s%n", ROUNDS, rates[ROUNDS / 2]);
        underReload(facts);
    }

    private double round(int number, List<RoutingFacts> facts) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int wrong = ask(facts, 0);
        double rate = VERDICTS / seconds(start);
        double perCpu = VERDICTS / ((threads.getCurrentThreadCpuTime() - cpu) / 1e9);
        System.out.printf("%-10d %,14.0f %,14.0f %8d%n", number, rate, perCpu, wrong);
        assertThat(wrong).isZero();
        return rate;
    }

    private void underReload(List<RoutingFacts> facts) throws Exception {
        List<byte[]> tables = List.of(table(0), table(1));
        List<String> versions =
                tables.stream().map(xlsx -> book.publish(xlsx).version()).toList();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService asker = Executors.newSingleThreadExecutor();
        long start = System.nanoTime();
        Future<long[]> asked = asker.submit(() -> askUntil(over, facts, versions));
        int reloads = 10;
        for (int i = 0; i < reloads; i++) {
            book.publish(tables.get(i % 2));
        }
        over.set(true);
        long[] result = asked.get();
        asker.shutdown();
        System.out.printf(
                "under %d reloads, one thread: %,.0f verdicts/s, %d wrong or failed of %,d%n",
                reloads, result[0] / seconds(start), result[1], result[0]);
        assertThat(result[1]).isZero();
    }

    private long[] askUntil(AtomicBoolean over, List<RoutingFacts> facts, List<String> versions) {
        long asked = 0;
        long wrong = 0;
        while (!over.get()) {
            int i = (int) (asked++ % VERDICTS);
            Verdict verdict = rules.route(facts.get(i));
            wrong += right(verdict, i, versions.indexOf(verdict.tableVersion())) ? 0 : 1;
        }
        return new long[] {asked, wrong};
    }

    private int ask(List<RoutingFacts> facts, int shift) {
        int wrong = 0;
        for (int i = 0; i < VERDICTS; i++) {
            wrong += right(rules.route(facts.get(i)), i, shift) ? 0 : 1;
        }
        return wrong;
    }

    private static boolean right(Verdict verdict, int i, int shift) {
        if (i % 20 == 0) {
            return verdict instanceof Verdict.Undecided undecided && undecided.cause() == UndecidedCause.ESTATE_UNKNOWN;
        }
        return verdict instanceof Verdict.Decided decided && decided.outcome().equals(station(i % ROWS, shift));
    }

    private static List<RoutingFacts> facts() {
        String[] types = {"REPAIR", "COMPLAINT", "SERVICE"};
        String[] faults = {"NO_HEAT", "LOW_HEAT", "LEAK", "NOISE", "VALVE"};
        List<RoutingFacts> facts = new ArrayList<>(VERDICTS);
        for (int i = 0; i < VERDICTS; i++) {
            String estate = i % 20 == 0 ? "未知楼盘" + i : "楼盘 %d".formatted(i % ROWS);
            facts.add(new RoutingFacts(estate, types[i % 3], faults[i % 5]));
        }
        return facts;
    }

    private static byte[] table(int shift) {
        Workbooks workbook = workbook();
        for (int i = 0; i < ROWS; i++) {
            workbook.row("楼盘" + i, station(i, shift));
        }
        return workbook.bytes();
    }

    private static String station(int estate, int shift) {
        return "S0" + ((estate + shift) % 8 + 1);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void machine() {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%s %s, %d processors, load %.1f, JDK %s, heap %,d MB%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                runtime.availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                runtime.maxMemory() >> 20);
    }
}
