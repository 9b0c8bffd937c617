package io.heatline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallMachine;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.Figure;
import io.heatline.asterisk.call.Leg;
import io.heatline.asterisk.call.PbxEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * What a real Asterisk said of scripted calls, over a real socket, comes to what was worked out from the script by hand. The same when
 * each event is up to two seconds late and a third of them are said twice.
 */
class CapturedCallsTest {
    static final Path CAPTURED = Path.of("src/test/resources/captured");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** Our own ringing of a duty technician. */
    static final Set<String> NOT_A_CUSTOMERS_CALL = Set.of("duty");

    private static final double TOLERANCE = 1.0;
    private static final PbxLine.Settings ROOMY =
            new PbxLine.Settings(10_000, Duration.ofMillis(20), Duration.ofMillis(100));

    static Stream<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(CAPTURED)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".ami"))
                    .map(name -> name.replace(".ami", ""))
                    .filter(name -> Files.exists(GOLDEN.resolve(name + ".yaml")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void comes_to_what_was_worked_out(String name) throws Exception {
        List<PbxEvent> events = heard(Files.readString(CAPTURED.resolve(name + ".ami")));
        List<CallRecord> calls = told(events);

        var softly = new SoftAssertions();
        for (Map<String, Object> expected : expectations(name)) {
            if (NOT_A_CUSTOMERS_CALL.contains(String.valueOf(expected.get("result")))) {
                continue;
            }
            CallRecord call = called(calls, expected);
            softly.assertThat(call).as(name + ": the call of " + expected).isNotNull();
            if (call != null) {
                compare(softly, call, expected);
            }
        }
        softly.assertThat(told(late(events, new Random(name.hashCode()))))
                .as("late and twice")
                .isEqualTo(calls);
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"25-queue-menu-keeps-the-place", "48-told-while-waiting"})
    void who_leaves_a_queue_by_a_key_or_to_hear_something_and_waits_again_was_not_sent_on(String name)
            throws Exception {
        List<CallRecord> calls = told(heard(Files.readString(CAPTURED.resolve(name + ".ami"))));

        assertThat(calls)
                .flatExtracting(CallRecord::facts)
                .extracting(CallFact::what)
                .contains(CallFact.What.WAITING)
                .doesNotContain(CallFact.What.OVERFLOWED);
    }

    static void compare(SoftAssertions softly, CallRecord call, Map<String, Object> expected) {
        softly.assertThat(String.valueOf(call.result()).toLowerCase(Locale.ROOT))
                .as("result")
                .isEqualTo(expected.get("result"));
        seconds(softly, "ivr", call.ivr(), expected.get("ivr"));
        seconds(softly, "wait", call.waited(), expected.get("wait"));
        seconds(softly, "talk", call.talk(), expected.get("talk"));
        seconds(softly, "hold", call.hold(), expected.get("hold"));
        if (expected.get("survey") != null) {
            softly.assertThat(call.score()).as("survey").isEqualTo(expected.get("survey"));
        }
        softly.assertThat(figures(call, expected.get("kpi")))
                .as("what it counts as")
                .isEqualTo(expected.get("kpi"));
        List<Leg> legs = call.legs().stream()
                .filter(leg -> leg.role() == Leg.Role.EXTENSION)
                .toList();
        List<Map<String, Object>> wanted = list(expected.get("legs"));
        softly.assertThat(legs).as("legs").hasSameSizeAs(wanted);
        for (int at = 0; at < Math.min(legs.size(), wanted.size()); at++) {
            Leg leg = legs.get(at);
            Map<String, Object> told = wanted.get(at);
            String who = String.valueOf(told.getOrDefault("who", told.get("agent")));
            softly.assertThat(leg.party()).as("leg " + at).isEqualTo(who);
            seconds(softly, who + " ring", leg.ring(), told.get("ring"));
            seconds(softly, who + " talk", leg.talk(), told.get("talk"));
            seconds(softly, who + " hold", leg.hold(), told.get("hold"));
            seconds(softly, who + " consult", leg.consult(), told.get("consult"));
        }
    }

    /** Of the figures that were worked out, how often the call counts in each. */
    private static Map<String, Object> figures(CallRecord call, @Nullable Object worked) {
        Set<Figure> counts = Figure.of(call);
        Map<String, Object> figures = new LinkedHashMap<>();
        if (worked instanceof Map<?, ?> map) {
            map.keySet()
                    .forEach(name -> figures.put(
                            String.valueOf(name),
                            counts.contains(Figure.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT))) ? 1 : 0));
        }
        return figures;
    }

    private static void seconds(SoftAssertions softly, String what, Duration had, @Nullable Object wanted) {
        if (wanted instanceof Number number) {
            softly.assertThat(had.toMillis() / 1000.0).as(what).isCloseTo(number.doubleValue(), within(TOLERANCE));
        }
    }

    static @Nullable CallRecord called(List<CallRecord> calls, Map<String, Object> expected) {
        Object number = expected.getOrDefault("caller", expected.get("called"));
        return calls.stream()
                .filter(call -> number == null || call.customer().equals(number))
                .filter(call -> !expected.containsKey("called") || call.direction() != Direction.INBOUND)
                .findFirst()
                .orElse(null);
    }

    static List<Map<String, Object>> expectations(String name) throws IOException {
        Map<String, Object> told = new Yaml().load(Files.readString(GOLDEN.resolve(name + ".yaml")));
        Object expect = told.get("expect");
        return expect instanceof Map<?, ?> ? list(List.of(expect)) : list(expect);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static List<PbxEvent> heard(String log) throws Exception {
        List<PbxSignal> signals = new CopyOnWriteArrayList<>();
        String end = "Event: Hangup\nTimestamp: 1.000000\nUniqueid: end\nLinkedid: end\nCause: 16\n\n";
        try (var pbx = ScriptedPbx.withSecret("furnace").thatThenSays(log.strip() + "\n\n" + end);
                var line = PbxLine.open(
                        "main", pbx.address("heatline", "furnace"), Clock.systemUTC(), ROOMY, signals::add, () -> {})) {
            assertThat(line.name()).isEqualTo("main");
            for (int tries = 0; tries < 500 && !ended(signals); tries++) {
                Thread.sleep(10);
            }
        }
        assertThat(ended(signals)).as("the whole log was heard").isTrue();
        return signals.stream()
                .filter(PbxSignal.Said.class::isInstance)
                .map(signal -> ((PbxSignal.Said) signal).event())
                .filter(event -> !event.channel().equals("end"))
                .toList();
    }

    private static boolean ended(List<PbxSignal> signals) {
        return signals.stream()
                .anyMatch(signal -> signal instanceof PbxSignal.Said said
                        && said.event().channel().equals("end"));
    }

    private static List<CallRecord> told(List<PbxEvent> events) {
        var machine = new CallMachine("main", Duration.ofSeconds(2), Duration.ofMinutes(10));
        events.forEach(event -> machine.take(event, event.at()));
        Instant later =
                events.stream().map(PbxEvent::at).max(Comparator.naturalOrder()).orElseThrow();
        return machine.settle(later.plusSeconds(10)).stream()
                .map(CallNews::call)
                .sorted(Comparator.comparing(CallRecord::arrived))
                .toList();
    }

    private static List<PbxEvent> late(List<PbxEvent> events, Random random) {
        record Late(Instant at, PbxEvent event) {}
        List<Late> late = new ArrayList<>();
        for (PbxEvent event : events) {
            for (int times = random.nextInt(3) == 0 ? 2 : 1; times > 0; times--) {
                late.add(new Late(event.at().plusMillis(random.nextInt(2001)), event));
            }
        }
        late.sort(Comparator.comparing(Late::at));
        return late.stream().map(Late::event).toList();
    }
}
