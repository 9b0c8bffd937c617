package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Client;
import io.heatline.LiveLine;
import io.heatline.story.Walk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/** From what a PBX says on its socket to what a person sees over HTTP. */
@SuppressWarnings("StringConcatToTextBlock") // The check fails on a sum that holds no text of its own.
class CallsTest extends PhoneStory {

    @Autowired
    private Recordings recordings;

    @TempDir
    Path data;

    private final List<CallEnded> ended = new CopyOnWriteArrayList<>();
    private final ApplicationListener<ApplicationEvent> listener = this::note;
    private final FakePbx pbx = fake();
    private @Nullable PbxLines lines;

    @BeforeEach
    void open() {
        context.addApplicationListener(listener);
    }

    @AfterEach
    void close() throws IOException {
        hangUp();
        pbx.close();
        context.removeApplicationListener(listener);
        as("agent").delete("/api/me/phone");
    }

    @Test
    void a_phone_rings_in_the_browser_of_whoever_sits_there_and_the_call_is_written_down() throws Exception {
        connect();
        var call = new Ami();
        assertThat(as("agent").put("/api/me/phone", Map.of("extension", "8011")).status())
                .isEqualTo(200);

        try (var browser = LiveLine.open(root(), "agent", PASSWORD, null);
                var other = LiveLine.open(root(), "dispatcher", PASSWORD, null)) {
            pbx.say(call.waits() + call.rings("8011"));

            String rang = browser.next("data:{\"call\"");
            assertThat(rang).contains("RINGING").contains("8011").doesNotContain(call.caller);
            pbx.say(call.talks("8011"));
            assertThat(browser.next("data:{\"call\"")).contains("ANSWERED");
            as("agent").post("/api/work-orders", Walk.request());
            assertThat(other.until(line -> line.startsWith("data:"))).noneMatch(line -> line.contains("RINGING"));
        }

        until(() -> ended.size() == 1);
        JsonNode row = listed(call);
        assertThat(row.path("result").asText()).isEqualTo("ANSWERED");
        assertThat(row.path("ivrSeconds").asInt()).isEqualTo(5);
        assertThat(row.path("waitSeconds").asInt()).isEqualTo(3);
        assertThat(row.path("talkSeconds").asInt()).isEqualTo(20);
        assertThat(row.path("agent").path("person").asText()).isEqualTo("agent");
        JsonNode detail =
                as("agent").get("/api/calls/" + row.path("id").asText()).json();
        assertThat(detail.path("legs")).hasSize(2);
        assertThat(detail.path("facts").findValuesAsText("what"))
                .containsExactly("ARRIVED", "IN_IVR", "WAITING", "RINGING", "ANSWERED", "WRAPPED_UP", "ENDED");
    }

    @Test
    void heard_again_after_a_restart_it_is_the_same_call_and_ended_once() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.givesUp());
        until(() -> ended.size() == 1);

        hangUp();
        connect();
        pbx.say(call.waits() + call.givesUp());
        Thread.sleep(3_500);

        assertThat(ended).singleElement().satisfies(once -> {
            assertThat(once.result().name()).isEqualTo("ABANDONED_QUEUE");
            assertThat(once.customer()).isEqualTo(call.caller);
            assertThat(once.waited()).isEqualTo(Duration.ofSeconds(15));
        });
        assertThat(list("?phone=" + call.caller)).hasSize(1);
    }

    @Test
    void what_was_heard_before_a_kill_is_replayed_from_the_journal() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.rings("8012"));
        until(() -> list("?phone=" + call.caller).size() == 1);

        // The process is gone without a word; the next one finds the journal, and hears the rest.
        pbx.channels = List.of(call.linkedid);
        hangUp();
        connect();
        pbx.say(call.talks("8012"));

        until(() -> ended.size() == 1);
        assertThat(listed(call).path("waitSeconds").asInt()).isEqualTo(3);
        assertThat(listed(call).path("talkSeconds").asInt()).isEqualTo(20);
    }

    @Test
    void a_call_whose_end_was_missed_ends_when_the_pbx_no_longer_knows_it() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits());
        until(() -> list("?phone=" + call.caller).size() == 1);

        hangUp();
        connect();

        until(() -> ended.size() == 1);
        assertThat(listed(call).path("endedAt").asText()).isEqualTo("2026-01-15T08:00:05Z");
    }

    @Test
    void the_list_is_filtered_and_paged() throws Exception {
        connect();
        var first = new Ami();
        var second = new Ami();
        pbx.say(first.waits() + first.givesUp() + second.waits() + second.rings("8013") + second.talks("8013"));
        until(() -> ended.size() == 2);

        assertThat(list("?result=ABANDONED_QUEUE&phone=" + first.caller)).hasSize(1);
        assertThat(list("?result=ANSWERED&phone=" + first.caller)).isEmpty();
        assertThat(list("?queue=service&phone=" + second.caller)).hasSize(1);
        assertThat(list("?from=2026-01-15T08:00:01Z&phone=" + second.caller)).isEmpty();
        assertThat(list("?phone=" + second.caller.substring(5))).hasSize(1);
        assertThat(list("?phone=" + second.caller.substring(1)))
                .as("all but its first digit")
                .hasSize(1);
        assertThat(list("?phone=%2B86%20" + second.caller.replaceAll("(...)(....)", "$1-$2-")))
                .hasSize(1);
        assertThat(list("?phone=nobody")).as("what is no number is nobody's").isEmpty();
        assertThat(as("agent")
                        .get("/api/calls?from=2026-01-16T00:00:00Z&to=2026-01-15T00:00:00Z")
                        .code())
                .isEqualTo("period-invalid");
        for (String odd : List.of("limit=0", "limit=1000", "result=LOST", "from=yesterday")) {
            var refused = as("agent").get("/api/calls?" + odd);
            assertThat(refused.status()).as(odd).isIn(400, 422);
            assertThat(refused.text()).as(odd).contains(odd.substring(0, odd.indexOf('=')));
        }
        var page = as("agent").get("/api/calls?limit=1&to=2026-01-16T00:00:00Z").json();
        var next = as("agent")
                .get("/api/calls?limit=1&to=2026-01-16T00:00:00Z&after="
                        + page.path("next").asText())
                .json();
        assertThat(next.path("items").path(0).path("id"))
                .isNotEqualTo(page.path("items").path(0).path("id"));
        assertThat(as("agent").get("/api/calls?after=nonsense").code()).isEqualTo("cursor-invalid");
    }

    @Test
    void numbers_are_masked_for_who_need_not_know_them_and_calls_are_not_for_everybody() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.givesUp());
        until(() -> ended.size() == 1);
        String id = listed(call).path("id").asText();

        assertThat(as("auditor").get("/api/calls/" + id).text()).doesNotContain(call.caller);
        assertThat(as("auditor").get("/api/calls?limit=200").text()).doesNotContain(call.caller);
        assertThat(as("agent").get("/api/calls/" + id).text()).contains(call.caller);
        for (String login : List.of("technician", "lead", "admin")) {
            assertThat(as(login).get("/api/calls/" + id).status()).isEqualTo(403);
            assertThat(as(login).get("/api/calls").status()).isEqualTo(403);
        }
        assertThat(as("agent")
                        .get("/api/calls/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(as("auditor").get("/api/audit?object=" + id).text()).contains("call.read");
    }

    @Test
    void an_order_remembers_the_call_it_came_from() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.givesUp());
        until(() -> ended.size() == 1);
        String path = "/api/calls/" + listed(call).path("id").asText();
        String number = new Walk(this::as).open();

        for (int twice = 0; twice < 2; twice++) {
            assertThat(as("agent")
                            .post(path + "/orders", Map.of("number", number))
                            .status())
                    .isEqualTo(204);
        }

        assertThat(as("agent").get(path).json().path("orders")).hasSize(1);
        assertThat(as("agent")
                        .post(path + "/orders", Map.of("number", "HL20200101-00001"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_households_calls_are_those_of_its_numbers_and_those_its_orders_came_from() throws Exception {
        connect();
        var own = new Ami();
        var fromElsewhere = new Ami();
        var somebodyElses = new Ami();
        pbx.say(own.waits() + own.givesUp() + fromElsewhere.waits() + fromElsewhere.givesUp());
        pbx.say(somebodyElses.waits() + somebodyElses.givesUp());
        until(() -> ended.size() == 3);
        var request = Walk.request();
        request.put("contact", Map.of("name", "来电人", "phone", "+86 " + own.caller));
        String number = new Walk(this::as).open(request);
        as("agent")
                .post("/api/calls/" + listed(fromElsewhere).path("id").asText() + "/orders", Map.of("number", number));
        String premises = as("agent")
                .get("/api/callers/" + own.caller)
                .json()
                .path("premises")
                .path(0)
                .path("premises")
                .path("id")
                .asText();

        assertThat(list("?premises=" + premises))
                .extracting(call -> call.path("customer").asText())
                .containsExactlyInAnyOrder(own.caller, fromElsewhere.caller);
        assertThat(list("?premises=" + premises + "&result=ANSWERED")).isEmpty();
        var first = as("agent").get("/api/calls?limit=1&premises=" + premises).json();
        assertThat(list("?limit=1&premises=" + premises + "&after="
                        + first.path("next").asText()))
                .hasSize(1);
        assertThat(list("?premises=-1")).isEmpty();
        assertThat(as("lead").get("/api/calls?premises=" + premises).status()).isEqualTo(403);
    }

    @Test
    void a_recording_is_taken_in_once_and_played_in_parts() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.givesUp());
        until(() -> ended.size() == 1);
        Path folder = Files.createDirectories(data.resolve("monitor"));
        Path file = folder.resolve(call.linkedid + "_voicemail_1768464025.wav");
        byte[] wave = Wave.write(file, 3);

        assertThat(recordings.takeIn("test", folder))
                .as("it may still be written to")
                .isZero();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(10)));
        assertThat(recordings.takeIn("test", folder)).isEqualTo(1);
        assertThat(recordings.takeIn("test", folder)).isZero();

        assertThat(listed(call).path("newMessage").asBoolean()).isTrue();
        var detail = as("agent")
                .get("/api/calls/" + listed(call).path("id").asText())
                .json();
        var sound = detail.path("recordings").path(0);
        assertThat(sound.path("seconds").asInt()).isEqualTo(3);
        String path = "/api/recordings/" + sound.path("id").asText();
        assertThat(as("agent").get(path).bytes()).isEqualTo(wave);
        var part = as("agent").with("Range", "bytes=100-199").get(path);
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).hasSize(100);
        assertThat(listed(call).path("newMessage").asBoolean()).isFalse();
        assertThat(as("technician").get(path).status()).isEqualTo(403);
        assertThat(as("auditor")
                        .get("/api/audit?object=" + listed(call).path("id").asText())
                        .text())
                .contains("recording.heard");
        // Else the browser would play it to whoever sits down next, and nobody would know.
        assertThat(as("agent").get(path).header("Cache-Control")).contains("no-store");
        assertThat(part.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_file_that_cannot_be_read_keeps_no_other_waiting() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.givesUp());
        until(() -> ended.size() == 1);
        Path folder = Files.createDirectories(data.resolve("monitor"));
        Files.createSymbolicLink(folder.resolve("0.1_call_1768464025.wav"), folder.resolve("gone.wav"));
        Wave.writeAndClose(folder.resolve(call.linkedid + "_voicemail_1768464025.wav"), 1);

        assertThat(recordings.takeIn("test", folder)).isEqualTo(1);
        assertThat(recordings.takeIn("test", folder)).as("once").isZero();
    }

    @Test
    void who_spoke_keeps_call_and_score_whoever_sits_down_at_their_phone_next() throws Exception {
        connect();
        as("agent").put("/api/me/phone", Map.of("extension", "8017"));
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8019"));
        var call = new Ami();
        pbx.say(call.waits() + call.rings("8017"));
        until(() -> list("?agent=agent&phone=" + call.caller).size() == 1);

        as("agent").delete("/api/me/phone");
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8017"));
        pbx.say(call.talks("8017"));
        until(() -> ended.size() == 1);
        as("dispatcher").delete("/api/me/phone");

        assertThat(listed(call).path("agent").path("person").asText()).isEqualTo("agent");
        assertThat(list("?agent=dispatcher&phone=" + call.caller)).isEmpty();
    }

    @Test
    void what_a_phone_without_anybody_did_is_nobodys_also_when_somebody_sits_down_there() throws Exception {
        connect();
        var call = new Ami();
        pbx.say(call.waits() + call.rings("8020") + call.talks("8020"));
        until(() -> ended.size() == 1);
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8020"));

        pbx.say(call.waits() + call.rings("8020") + call.talks("8020"));
        Thread.sleep(1_000);
        as("dispatcher").delete("/api/me/phone");

        assertThat(listed(call).path("agent").path("person").isNull()).isTrue();
    }

    @Test
    void who_signs_in_at_a_phone_joins_its_queues_and_takes_it_from_who_sat_there() throws Exception {
        connect();
        // The shared context knows no PBX: the seat is a row all the same.
        Client agent = as("agent");
        assertThat(agent.get("/api/me/phone").status()).isEqualTo(204);
        agent.put("/api/me/phone", Map.of("extension", "8014"));
        assertThat(agent.get("/api/me/phone").json().path("state").asText()).isEqualTo("READY");
        assertThat(agent.put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "午餐"))
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("午餐");
        assertThat(agent.put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "午餐\r\n\r\nAction: Logoff"))
                        .status())
                .as("what would be a command of its own at the PBX")
                .isEqualTo(422);

        try (var browser = LiveLine.open(root(), "agent", PASSWORD, null)) {
            as("dispatcher").put("/api/me/phone", Map.of("extension", "8014"));
            assertThat(browser.next("data:{\"extension\"")).contains("8014");
        }

        assertThat(agent.get("/api/me/phone").status()).isEqualTo(204);
        assertThat(agent.put("/api/me/phone", Map.of("extension", "eight")).status())
                .isEqualTo(422);
        assertThat(as("technician")
                        .put("/api/me/phone", Map.of("extension", "8015"))
                        .status())
                .isEqualTo(403);
        as("dispatcher").delete("/api/me/phone");
        assertThat(as("technician").get("/api/me/phone").status())
                .as("who takes no calls sits at no phone; that is no mistake")
                .isEqualTo(204);
    }

    @Test
    void who_sat_down_while_the_pbx_was_away_is_in_its_queues_when_it_comes() throws Exception {
        as("agent").put("/api/me/phone", Map.of("extension", "8016"));
        as("agent").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "午餐"));

        connect();

        until(() -> pbx.wasAsked("QueuePause", "reason", "午餐"));
        assertThat(pbx.wasAsked("QueueAdd", "membername", "8016")).isTrue();
        assertThat(pbx.wasAsked("QueuePause", "paused", "true")).isTrue();
    }

    // ---- what the tests are told with

    private void note(ApplicationEvent event) {
        if (event instanceof PayloadApplicationEvent<?> payload && payload.getPayload() instanceof CallEnded call) {
            ended.add(call);
        }
    }

    private void connect() throws InterruptedException {
        lines = connected(pbx, "test", data, null);
    }

    private JsonNode listed(Ami call) {
        return only("?phone=" + call.caller);
    }

    private void hangUp() {
        if (lines != null) {
            lines.stop();
            lines = null;
        }
    }

    private JsonNode list(String query) {
        return as("agent").get("/api/calls" + query).json().path("items");
    }
}
