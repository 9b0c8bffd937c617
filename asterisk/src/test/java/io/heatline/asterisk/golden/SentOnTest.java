package io.heatline.asterisk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.PbxAddress;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxWaiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom an agent sends on, and nobody is there for: the shipped dialplan and queues, without an application. */
@Tag("pbx")
class SentOnTest {
    private static final Path WORK = Path.of("target/sent-on").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static RealPbx pbx;

    @BeforeAll
    static void start() throws Exception {
        GoldenCallsTest.clean(WORK);
        pbx = RealPbx.start(WORK.resolve("pbx"), Path.of("pbx/seed").toAbsolutePath(), List.of(RealPbx.freeTcp()));
    }

    @AfterAll
    static void stop() throws Exception {
        pbx.close();
    }

    @Test
    void who_came_to_a_queue_by_no_menu_is_back_where_they_stood_after_a_key_or_a_long_wait() throws Exception {
        try (var door = door()) {
            for (int position = 1; position <= 3; position++) {
                calls("Local/6003@heatline-transfer/n", Map.of());
                joined("fees", position);
            }
            PbxWaiting second = door.waiting().stream()
                    .filter(one -> one.queue().equals("fees") && one.position() == 2)
                    .findFirst()
                    .orElseThrow();

            door.letGo("fees", second.channel(), "long-wait");
            joined(second, 2);
            // A queue hears no key while it says the place for the first time.
            for (int tries = 0; tries < 10 && steps(second).size() < 2; tries++) {
                door.press(second.channel(), '7');
                Thread.sleep(2_000);
            }
            joined(second, 3);
            assertThat(joins(second)).allMatch(said -> said.get("Position").equals("2"));
            assertThat(steps(second)).containsExactly("after queue WITHDRAW long-wait", "after queue KEY");

            // There is no waiting longer than the queue allows.
            door.letGo("fees", second.channel(), "overflow");
            heard(said -> said.event().equals("Hangup") && said.get("Channel").equals(second.channel()));
            assertThat(joins(second)).hasSize(3);
            for (PbxWaiting other : door.waiting()) {
                door.hangUp(other.channel());
            }
        }
    }

    @Test
    void a_caller_whom_a_ring_group_does_not_answer_is_asked_about_and_not_let_go() throws Exception {
        for (String nobody : List.of("7001", "8009")) {
            String call =
                    calls("Local/" + nobody + "@heatline-transfer/n", Map.of("Variable", "__HEATLINE_FROM=start"));

            Said asked = heard(said -> said.isStep("ivr") && said.get("Channel").startsWith(call));
            assertThat(asked.get("Detail")).as(nobody).isEqualTo("after dial CHANUNAVAIL");
        }
    }

    @Test
    void a_message_is_taken_also_when_the_flow_says_nothing_before_it() throws Exception {
        calls(
                "Local/*43@from-agent/n",
                Map.of(
                        "Context",
                        "heatline-do",
                        "Exten",
                        "voicemail",
                        "Priority",
                        "1",
                        "Variable",
                        "HEATLINE_VM_SECONDS=1"));

        assertThat(heard(said -> said.isStep("voicemail")).get("Detail")).contains("_voicemail_");
    }

    @Test
    void the_pbx_tells_its_time_as_a_variable_of_every_channel_and_since_when_somebody_waits() throws Exception {
        String call = calls("Local/6001@heatline-transfer/n", Map.of("Variable", "__HEATLINE_FROM=start"));
        Said join = heard(said ->
                said.event().equals("QueueCallerJoin") && said.get("Channel").startsWith(call));
        String channel = join.get("Channel");

        long since = Long.parseLong(variable(channel, "HEATLINE_QUEUE_SINCE"));
        assertThat(Long.parseLong(variable(channel, "EPOCH"))).isBetween(since, since + 60);
    }

    private static String variable(String channel, String name) throws Exception {
        return pbx.tap()
                .ask(Map.of("Action", "Getvar", "Channel", channel, "Variable", name))
                .get("Value");
    }

    private static PbxDoor door() throws Exception {
        return PbxDoor.open(new PbxAddress("127.0.0.1", pbx.ami(), "heatline", "golden"), Duration.ofSeconds(5));
    }

    /** What the two halves of the new pseudo channel are called, but for which half it is. */
    private static String calls(String channel, Map<String, String> more) throws Exception {
        int before = pbx.tap().heard().size();
        var action = new java.util.HashMap<>(Map.of("Action", "Originate", "Channel", channel, "Async", "true"));
        action.put("Timeout", "120000");
        action.putAll(more.containsKey("Context") ? Map.of() : Map.of("Application", "Wait", "Data", "60"));
        action.putAll(more);
        assertThat(pbx.tap().ask(action).get("Response")).isEqualTo("Success");
        String begins = channel.substring(0, channel.length() - 2);
        for (int tries = 0; tries < 200; tries++) {
            var heard = new ArrayList<>(pbx.tap().heard());
            for (Said said : heard.subList(before, heard.size())) {
                if (said.event().equals("Newchannel") && said.get("Channel").startsWith(begins)) {
                    return said.get("Channel").replaceAll(";.$", "");
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no channel " + begins);
    }

    private static Said heard(Predicate<Said> wanted) throws Exception {
        return pbx.tap().await(wanted, PATIENCE).orElseThrow();
    }

    private static void joined(String queue, int position) throws Exception {
        heard(said -> said.event().equals("QueueCallerJoin")
                && said.get("Queue").equals(queue)
                && said.get("Position").equals("" + position));
    }

    /** So often. */
    private static void joined(PbxWaiting one, int times) throws Exception {
        for (int tries = 0; tries < 500 && joins(one).size() < times; tries++) {
            Thread.sleep(20);
        }
        assertThat(joins(one)).hasSize(times);
    }

    private static List<String> steps(PbxWaiting one) {
        return pbx.tap().heard().stream()
                .filter(said -> said.isStep("ivr") && said.get("Channel").equals(one.channel()))
                .map(said -> said.get("Detail"))
                .toList();
    }

    private static List<Said> joins(PbxWaiting one) {
        return pbx.tap().heard().stream()
                .filter(said -> said.event().equals("QueueCallerJoin")
                        && said.get("Channel").equals(one.channel()))
                .toList();
    }
}
