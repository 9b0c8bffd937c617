package io.heatline.asterisk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes the golden calls through a real Asterisk. With {@code -Dheatline.captured.write=true} what Asterisk said becomes the
 * state machine's test input in {@code captured/}; {@code -Dheatline.golden=NN,NN} makes these only. Those that an everyday run
 * leaves out have {@code everyday: false}.
 */
@Tag("pbx")
class GoldenCallsTest {
    private static final Path WORK = Path.of("target/golden").toAbsolutePath();
    private static final Path CAPTURED = Path.of("src/test/resources/captured");

    @TestFactory
    List<DynamicTest> golden_calls_go_as_worked_out_by_hand() throws Exception {
        return made(GoldenCall.all().stream().filter(GoldenCallsTest::wanted).toList());
    }

    @Tag("soak")
    @TestFactory
    List<DynamicTest> every_golden_call_goes_as_worked_out_by_hand() throws Exception {
        return made(GoldenCall.all());
    }

    /**
     * A call that goes wrong is made once more, on an Asterisk started anew: a machine that others keep busy delays a call by more
     * than a mark allows, a fault in the dialplan shows both times.
     */
    private static List<DynamicTest> made(List<GoldenCall> calls) throws Exception {
        assertThat(calls).as("golden calls").isNotEmpty();
        var first = session(calls, calls);
        var again = first.failed();
        first.runs().stream()
                .filter(run -> !run.failures().isEmpty())
                .forEach(run -> System.out.println(run.call().name() + " is made once more: " + run.failures()));
        var second = again.isEmpty() ? first : session(again, calls);
        var runs = new ArrayList<>(first.runs());
        if (!again.isEmpty()) {
            runs.removeIf(run -> again.contains(run.call()));
            runs.addAll(second.runs());
        }
        var tests = new ArrayList<DynamicTest>();
        for (var run : runs) {
            tests.add(DynamicTest.dynamicTest(
                    run.call().name(), () -> assertThat(run.failures()).isEmpty()));
        }
        tests.add(DynamicTest.dynamicTest("no channel is left", () -> assertThat(List.of(first.left(), second.left()))
                .containsOnly(List.of())));
        tests.add(DynamicTest.dynamicTest(
                "no prompt is missing", () -> assertThat(first.missing()).isEmpty()));
        return tests;
    }

    /** What came of some calls on one Asterisk. */
    private record Session(List<GoldenRun> runs, List<String> left, List<String> missing) {

        List<GoldenCall> failed() {
            return runs.stream()
                    .filter(run -> !run.failures().isEmpty())
                    .map(GoldenRun::call)
                    .toList();
        }
    }

    /** @param there whose phones and queues there are: a call may use another's queue */
    private static Session session(List<GoldenCall> calls, List<GoldenCall> there) throws Exception {
        clean(WORK);
        var runs = new ArrayList<GoldenRun>();
        try (var first = new ScriptedApplication(calls);
                var second = first.another(calls);
                var pbx = RealPbx.start(
                        WORK.resolve("pbx"),
                        Seed.write(WORK.resolve("seed"), there),
                        List.of(first.port(), second.port()))) {
            var trunk = Executors.newSingleThreadExecutor();
            var dialled = trunk.submit(() -> together(pbx, calls, "trunk", 1));
            runs.addAll(together(pbx, calls, "free", 16));
            runs.addAll(dialled.get());
            trunk.shutdown();
            first.close();
            runs.addAll(together(pbx, calls, "second", 1));
            second.close();
            runs.addAll(together(pbx, calls, "down", 1));
            var left = pbx.channelsLeftAfter(Duration.ofSeconds(5));
            keep(runs, pbx);
            return new Session(runs, left, missing(pbx));
        }
    }

    /** What Asterisk wanted to play and didn't find. */
    private static List<String> missing(RealPbx pbx) throws IOException {
        return Files.readAllLines(pbx.folder().resolve("console.txt")).stream()
                .filter(line -> line.contains("does not exist in any format"))
                .toList();
    }

    private static boolean wanted(GoldenCall call) {
        String only = System.getProperty("heatline.golden", "");
        return only.isEmpty() ? call.everyday() : List.of(only.split(",")).contains(call.number());
    }

    private static List<GoldenRun> together(RealPbx pbx, List<GoldenCall> calls, String lane, int atOnce)
            throws Exception {
        var pool = Executors.newFixedThreadPool(atOnce);
        try {
            var running = new ArrayList<Future<GoldenRun>>();
            for (var call : calls) {
                if (call.lane().equals(lane)) {
                    running.add(pool.submit((Callable<GoldenRun>) () -> played(pbx, call)));
                    Thread.sleep(atOnce > 1 ? 250 : 0);
                }
            }
            var runs = new ArrayList<GoldenRun>();
            for (var run : running) {
                runs.add(run.get());
            }
            return runs;
        } finally {
            pool.shutdownNow();
        }
    }

    private static GoldenRun played(RealPbx pbx, GoldenCall call) throws Exception {
        var run = new GoldenRun(call, pbx, WORK.resolve(call.name()));
        run.play();
        return run;
    }

    private static void keep(List<GoldenRun> runs, RealPbx pbx) throws IOException {
        Path into = Boolean.getBoolean("heatline.captured.write") ? CAPTURED : WORK.resolve("captured");
        Files.createDirectories(into);
        for (var run : runs) {
            var story = run.story();
            Files.writeString(
                    into.resolve(run.call().name() + ".ami"),
                    anywhere(
                            pbx, story.stream().map(said -> said.raw() + "\r\n").collect(Collectors.joining())));
            for (String record : List.of("cel", "cdr")) {
                Files.writeString(
                        into.resolve(run.call().name() + "." + record + ".csv"),
                        anywhere(pbx, lines(pbx, record, story)));
            }
        }
    }

    /** Where the run happened to be is not part of what was said. */
    private static String anywhere(RealPbx pbx, String said) {
        return said.replace(pbx.folder().toString(), "/var/lib/heatline/pbx");
    }

    /** The lines of Asterisk's own records that carry one of the call's Linkedids. */
    private static String lines(RealPbx pbx, String record, List<Said> story) throws IOException {
        var ids = story.stream()
                .map(said -> "\"" + said.get("Linkedid") + "\"")
                .filter(id -> id.length() > 2)
                .collect(Collectors.toSet());
        var file = pbx.folder().resolve("log/" + record + "-custom/" + record + ".csv");
        if (!Files.exists(file)) {
            return "";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> ids.stream().anyMatch(line::contains))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    static void clean(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
