package io.heatline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallMachine;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.PbxEvent;
import io.heatline.asterisk.call.PbxRecords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a real Asterisk wrote down of scripted calls, while nobody listened, comes to what was worked out from the script by hand: the same
 * figures as if we had listened.
 */
class RecordedCallsTest {

    /** Asterisk doesn't write down that somebody was kept on hold: those seconds count as talk. */
    private static final Set<String> HELD = Set.of("12-hold");

    @TempDir
    Path folder;

    static Stream<String> logs() throws Exception {
        return CapturedCallsTest.logs().filter(name -> !HELD.contains(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logs")
    void comes_to_what_was_worked_out(String name) throws Exception {
        List<CallRecord> calls =
                calls(new PbxRecords(CapturedCallsTest.CAPTURED.resolve(name + ".cel.csv")).since(Instant.EPOCH));

        var softly = new SoftAssertions();
        for (Map<String, Object> expected : CapturedCallsTest.expectations(name)) {
            if (CapturedCallsTest.NOT_A_CUSTOMERS_CALL.contains(String.valueOf(expected.get("result")))) {
                continue;
            }
            CallRecord call = CapturedCallsTest.called(calls, expected);
            softly.assertThat(call).as(name + ": the call of " + expected).isNotNull();
            if (call != null) {
                CapturedCallsTest.compare(softly, call, expected);
            }
        }
        softly.assertAll();
    }

    @Test
    void a_long_file_is_read_from_its_end_only_as_far_back_as_asked_and_half_a_line_is_left_out() throws Exception {
        Path file = folder.resolve("cel.csv");
        String call = Files.readString(CapturedCallsTest.CAPTURED.resolve("01-simple.cel.csv"));
        var text = new StringBuilder();
        for (int day = 0; day < 400; day++) {
            text.append(call.replace("heatline-1795726164", "heatline-17000%05d".formatted(day))
                    .replaceAll("\"179572[0-9]", "\"17000%02d".formatted(day % 90)));
        }
        text.append(call).append("\"1795726999.5\",\"heatline-1795726999.1\",\"heatl");
        Files.writeString(file, text);

        List<PbxEvent> events = new PbxRecords(file).since(Instant.ofEpochSecond(1_795_726_000));

        assertThat(calls(events)).hasSize(1).allMatch(one -> one.customer().equals("13800000100"));
        assertThat(new PbxRecords(folder.resolve("none.csv")).since(Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void filled_into_what_was_heard_a_call_goes_on_after_the_last_word_and_filling_again_changes_nothing()
            throws Exception {
        List<PbxEvent> recorded =
                new PbxRecords(CapturedCallsTest.CAPTURED.resolve("01-simple.cel.csv")).since(Instant.EPOCH);
        Instant end = recorded.get(recorded.size() - 1).at().plusSeconds(60);
        var machine = new CallMachine("main", Duration.ofSeconds(2), Duration.ofMinutes(10));
        // We heard it until it was answered, then we were away.
        List<PbxEvent> heard = recorded.subList(0, 8);
        heard.forEach(event -> machine.take(event, event.at()));

        List<CallNews> filled = machine.fill(recorded, end, linkedid -> false, end);

        CallRecord whole = calls(recorded).get(0);
        assertThat(machine.settle(end.plusSeconds(10)).get(0).call()).isEqualTo(whole);
        assertThat(filled).singleElement().satisfies(news -> assertThat(news.fresh())
                .as("all that is new, not only the last of it")
                .extracting(CallFact::what)
                .contains(CallFact.What.ANSWERED, CallFact.What.WRAPPED_UP));
        assertThat(machine.fill(recorded, end, linkedid -> false, end)).isEmpty();
        assertThat(machine.settle(end.plusSeconds(20))).isEmpty();
    }

    @Test
    void calls_that_are_settled_elsewhere_and_what_happened_since_we_listen_again_are_left_alone() throws Exception {
        List<PbxEvent> recorded =
                new PbxRecords(CapturedCallsTest.CAPTURED.resolve("01-simple.cel.csv")).since(Instant.EPOCH);
        Instant end = recorded.get(recorded.size() - 1).at().plusSeconds(60);
        var machine = new CallMachine("main", Duration.ofSeconds(2), Duration.ofMinutes(10));

        assertThat(machine.fill(recorded, end, linkedid -> true, end)).isEmpty();
        assertThat(machine.fill(recorded, recorded.get(0).at(), linkedid -> false, end))
                .isEmpty();
        assertThat(machine.fill(recorded.subList(1, recorded.size()), end, linkedid -> false, end))
                .as("a call whose beginning is not in the record")
                .isEmpty();
        assertThat(machine.open()).isZero();
    }

    private static List<CallRecord> calls(List<PbxEvent> events) {
        var machine = new CallMachine("main", Duration.ofSeconds(2), Duration.ofMinutes(10));
        Instant end = events.stream()
                .map(PbxEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .plusSeconds(1);
        machine.fill(events, end, linkedid -> false, end);
        return machine.settle(end.plusSeconds(10)).stream()
                .map(CallNews::call)
                .sorted(Comparator.comparing(CallRecord::arrived))
                .toList();
    }
}
