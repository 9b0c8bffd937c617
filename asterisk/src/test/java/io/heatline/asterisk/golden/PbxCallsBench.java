package io.heatline.asterisk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Five calls a second for a minute through a real Asterisk: each asked of FastAGI, queued, answered, recorded, and in the records. */
@Tag("bench")
class PbxCallsBench {
    private static final Path WORK = Path.of("target/calls-bench").toAbsolutePath();
    private static final int CALLS = 320;
    private static final int LINES = 40;
    private static final int RATE = 5;
    private static final int AGENTS = 60;
    private static final int PORT = 17900;

    private static final GoldenCall CALL =
            new GoldenCall("99", "bench", Map.of("application", List.of(Map.of("think", "0.2", "next", "queue"))));

    @Test
    void five_calls_a_second_for_a_minute_and_none_is_lost() throws Exception {
        GoldenCallsTest.clean(WORK);
        Path tone = WORK.resolve("tone.al");
        Files.createDirectories(WORK);
        GoldenRun.run(
                "sox",
                "-n",
                "-r",
                "8000",
                "-c",
                "1",
                "-t",
                "al",
                tone.toString(),
                "synth",
                "20",
                "sine",
                "440",
                "gain",
                "-10");
        try (var application = new ScriptedApplication(List.of(CALL));
                var pbx = RealPbx.start(WORK.resolve("pbx"), seed(), List.of(application.port()))) {
            var agents = agents(pbx, tone);
            var callers = callers(pbx, tone);
            for (var agent : agents) {
                agent.start();
            }
            Thread.sleep(3000);
            long begun = System.nanoTime();
            double cpu = pbx.cpuSeconds();
            for (var caller : callers) {
                caller.start();
                Thread.sleep(1000 / RATE);
            }
            var failed = new ArrayList<String>();
            for (var caller : callers) {
                failed.addAll(caller.failures());
            }
            var left = pbx.channelsLeftAfter(Duration.ofSeconds(5));
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (var agent : agents) {
                agent.stop();
                failed.addAll(agent.failures());
            }

            long arrived = count(pbx, said -> said.isStep("arrived"));
            long answered = count(pbx, said -> said.event().equals("AgentConnect"));
            long completed = count(pbx, said -> said.event().equals("AgentComplete"));
            long recorded = recordings(pbx);
            long accounted = accounted(pbx);
            System.out.printf(
                    "%d calls in %.0f s (5 a second, %d agents): failed %d, answered %d, completed %d, recorded %d, in the CDR %d; Asterisk used %.0f %% of a core%n",
                    arrived,
                    seconds,
                    AGENTS,
                    failed.size(),
                    answered,
                    completed,
                    recorded,
                    accounted,
                    100 * (pbx.cpuSeconds() - cpu) / seconds);
            assertThat(failed).as("failed").isEmpty();
            assertThat(List.of(arrived, answered, completed, recorded, accounted))
                    .containsOnly((long) CALLS);
            assertThat(left).isEmpty();
        }
    }

    /** Each speaks while it's called: one sipp can do so for one call at a time. */
    private static List<Party> agents(RealPbx pbx, Path tone) throws IOException {
        var agents = new ArrayList<Party>();
        for (int i = 0; i < AGENTS; i++) {
            String name = "" + (8001 + i);
            var scenario = Scenario.of(name, false, tone, List.of("ring 0.5", "answer", "await bye"));
            agents.add(new Party(name, WORK, pbx.sip(), PORT + i, 31000 + i * 10, List.of(scenario), List.of()));
        }
        return agents;
    }

    /** Forty lines that each call again as soon as a call of 8 s is over, begun a fifth of a second apart: five calls a second. */
    private static List<Party> callers(RealPbx pbx, Path tone) throws IOException {
        var callers = new ArrayList<Party>();
        for (int i = 0; i < LINES; i++) {
            String name = "1380000" + (9900 + i);
            var steps = List.of("call " + CALL.did(), "wait 7.5", "hang up");
            var more = List.of("-m", "" + CALLS / LINES, "-l", "1", "-r", "10");
            callers.add(new Party(
                    name,
                    WORK,
                    pbx.sip(),
                    PORT + 100 + i,
                    35000 + i * 10,
                    List.of(Scenario.of(name, true, tone, steps)),
                    more));
        }
        return callers;
    }

    private static Path seed() throws IOException {
        var seed = Seed.write(WORK.resolve("seed"), List.of(CALL));
        var names = IntStream.rangeClosed(8001, 8000 + AGENTS).boxed().toList();
        Files.writeString(
                seed.resolve("pjsip-phones.d/phones.conf"),
                names.stream()
                        .map(name -> Seed.phone("" + name, PORT + name - 8001))
                        .collect(Collectors.joining()));
        Files.writeString(
                seed.resolve("queues.d/g99.conf"),
                "[g99](queue)\nstrategy = rrmemory\nwrapuptime = 0\n"
                        + names.stream()
                                .map(name -> "member => PJSIP/%1$d,0,%1$d\n".formatted(name))
                                .collect(Collectors.joining()));
        return seed;
    }

    private static long count(RealPbx pbx, Predicate<Said> wanted) {
        return pbx.tap().heard().stream().filter(wanted).count();
    }

    /** Those with at least five seconds of sound. */
    private static long recordings(RealPbx pbx) throws IOException {
        try (var files = Files.list(pbx.recordings())) {
            return files.filter(file -> file.toFile().length() > 5 * 16000).count();
        }
    }

    private static long accounted(RealPbx pbx) throws IOException {
        try (var lines = Files.lines(pbx.folder().resolve("log/cdr-custom/cdr.csv"))) {
            return lines.filter(line -> line.contains("\"ANSWERED\"") && line.contains("\"Queue\""))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .distinct()
                    .count();
        }
    }
}
