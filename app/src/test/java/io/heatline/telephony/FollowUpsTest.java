package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.flow.inbox.RingBacks;
import io.heatline.story.Walk;
import io.heatline.telephony.FollowUp.Reason;
import io.heatline.telephony.FollowUp.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of calls nobody spoke with. */
class FollowUpsTest extends PhoneStory {

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static final Instant MORNING = Instant.parse("2026-01-16T02:00:00Z");

    @Autowired
    private FollowUps followUps;

    @Autowired
    private RingBacks ringBacks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService clockwork;

    private final String caller = "1388%07d".formatted(CALLS.incrementAndGet());

    @Test
    void who_gave_up_is_called_back_once_however_often_the_call_is_told_and_on_however_many_nodes() {
        CallNews gaveUp = call(Result.ABANDONED_QUEUE, 0, 15);

        CallId call = told(gaveUp);
        told(gaveUp);

        assertThat(of(call).path("stage").asText()).isEqualTo("NEW");
        FollowUp fresh = fresh(call);
        var nodes = Stream.generate(() -> CompletableFuture.supplyAsync(() -> begins(fresh)))
                .limit(4)
                .toList();
        assertThat(nodes.stream().map(CompletableFuture::join).filter(mine -> mine))
                .hasSize(1);
        assertThat(processes(fresh.id())).isEqualTo(1);
        told(gaveUp);
        assertThat(list().stream().filter(one -> one.path("call").asText().equals(call.value())))
                .hasSize(1);
        assertThat(of(call).path("phone").asText()).isEqualTo(caller);
        assertThat(of(call).path("dueAt").asText()).isNotEmpty();
    }

    @Test
    void who_hung_up_at_once_or_shows_no_number_is_not_called_back() {
        CallId soon = told(call(Result.ABANDONED_QUEUE, 0, 4));
        CallId withheld = told(call(Result.ABANDONED_QUEUE, 60, 20, "", Direction.INBOUND));
        CallId ours = told(call(Result.NO_ANSWER, 120, 20, caller, Direction.OUTBOUND));

        assertThat(list()).noneMatch(one -> List.of(soon.value(), withheld.value(), ours.value())
                .contains(one.path("call").asText()));
    }

    @Test
    void a_message_is_followed_up_even_without_a_number() {
        CallId message = told(call(Result.VOICEMAIL, 0, 20, "", Direction.INBOUND));

        assertThat(of(message).path("reason").asText()).isEqualTo("VOICEMAIL");
        assertThat(of(message).path("phone").isNull()).isTrue();
        assertThat(of(message).path("sounds").isArray()).isTrue();
    }

    @Test
    void whoever_is_reached_may_have_an_order_which_then_carries_the_call() {
        CallId call = told(call(Result.ABANDONED_QUEUE, 0, 15));
        String id = begun(call);
        String number = new Walk(this::as).open();

        assertThat(says(id, "reached", "HL20261122-99999").status()).isEqualTo(422);
        JsonNode done = says(id, "reached", number).json();

        assertThat(done.path("stage").asText()).isEqualTo("REACHED");
        assertThat(done.path("tries").asInt()).isEqualTo(1);
        assertThat(calls.orders(call.value())).containsExactly(number);
        assertThat(processes(id)).isZero();
        assertThat(says(id, "reached", null).code()).isEqualTo("follow-up-ended");
    }

    @Test
    void who_is_not_reached_is_tried_three_times_at_hours_at_which_nobody_minds() {
        CallId call = told(call(Result.ABANDONED_QUEUE, 0, 15));
        String id = begun(call);

        for (int left = 2; left >= 1; left--) {
            assertThat(says(id, "notReached", null).json().path("stage").asText())
                    .isEqualTo("OPEN");
            assertThat(says(id, "notReached", null).code()).isEqualTo("follow-up-waiting");
            int hour = Instant.parse(of(call).path("dueAt").asText())
                    .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                    .getHour();
            assertThat(hour).isBetween(9, 20);
            timeComes(id);
        }

        assertThat(says(id, "notReached", null).json().path("stage").asText()).isEqualTo("GIVEN_UP");
        assertThat(processes(id)).isZero();
    }

    @Test
    void it_ends_by_itself_when_the_caller_got_through_meanwhile() {
        CallId missed = told(call(Result.ABANDONED_QUEUE, 0, 15));
        String id = begun(missed);

        CallId later = told(call(Result.ANSWERED, 300, 5));
        followUps.through(50).stream().filter(one -> one.id().equals(id)).forEach(ringBacks::end);

        JsonNode over = as("agent").get("/api/follow-ups/" + id).json();
        assertThat(over.path("followUp").path("stage").asText()).isEqualTo("GOT_THROUGH");
        assertThat(over.path("followUp").path("through").asText()).isEqualTo(later.value());
        assertThat(over.path("form").isNull()).isTrue();
        assertThat(processes(id)).isZero();
    }

    @Test
    void heard_of_late_after_an_outage_a_caller_who_got_through_is_not_called() {
        told(call(Result.ANSWERED, 300, 5));

        CallId before = told(call(Result.ABANDONED_QUEUE, 0, 15));
        CallId after = told(call(Result.ABANDONED_QUEUE, 600, 15));
        CallId again = told(call(Result.ABANDONED_QUEUE, 700, 15));

        assertThat(stage(before)).isEqualTo(Stage.GOT_THROUGH);
        assertThat(stage(after)).isEqualTo(Stage.NEW);
        assertThat(stage(again)).as("one call back is enough").isEqualTo(Stage.JOINED);
    }

    @Test
    void an_emergency_call_whose_premises_is_not_known_is_urgent() {
        CallId call = told(call(Result.ABANDONED_QUEUE, 0, 15));

        followUps.emergency(calls.byId(call.value()).orElseThrow());
        followUps.emergency(calls.byId(call.value()).orElseThrow());

        FollowUp urgent = fresh(call);
        assertThat(urgent.reason()).isEqualTo(Reason.EMERGENCY);
        ringBacks.begin(urgent);
        assertThat(Instant.parse(of(call).path("dueAt").asText()))
                .as("at any hour")
                .isBefore(Instant.now().plus(Duration.ofMinutes(6)));
    }

    @Test
    void whoever_should_be_called_first_comes_first_and_the_number_in_the_menu_counts_them_all() {
        String later = begun(told(call(Result.ABANDONED_QUEUE, 0, 15, "13770000001", Direction.INBOUND)));
        CallId pressed = told(call(Result.ABANDONED_QUEUE, 60, 15, "13770000002", Direction.INBOUND));
        followUps.emergency(calls.byId(pressed.value()).orElseThrow());
        String urgent = begun(pressed);

        List<String> ids = list().stream().map(one -> one.path("id").asText()).toList();

        assertThat(ids).doesNotHaveDuplicates().containsSubsequence(urgent, later);
        assertThat(as("manager")
                        .get("/api/follow-ups/count")
                        .json()
                        .path("waiting")
                        .asInt())
                .isEqualTo(ids.size());
        assertThat(as("agent")
                        .get("/api/follow-ups?reason=EMERGENCY&limit=200")
                        .json()
                        .path("items"))
                .allMatch(one -> one.path("reason").asText().equals("EMERGENCY"))
                .anyMatch(one -> one.path("id").asText().equals(urgent));
    }

    @Test
    void what_was_told_as_two_calls_and_was_one_is_called_back_once() {
        CallNews first = call(Result.ABANDONED_QUEUE, 0, 15);
        CallNews second = call(Result.ABANDONED_QUEUE, 1, 15, "13760000001", Direction.INBOUND);
        CallId one = told(first);
        CallId other = told(second);
        var both = new TreeSet<>(first.call().linkedids());
        both.addAll(second.call().linkedids());

        told(named(first, both));

        assertThat(stage(one)).isEqualTo(Stage.NEW);
        assertThat(stage(other)).isEqualTo(Stage.JOINED);
    }

    private static CallNews named(CallNews news, TreeSet<String> linkedids) {
        CallRecord call = news.call();
        var joined = new CallRecord(
                linkedids,
                call.direction(),
                call.customer(),
                call.dialled(),
                call.state(),
                call.result(),
                call.arrived(),
                call.answered(),
                call.ended(),
                call.ivr(),
                call.waited(),
                call.talk(),
                call.hold(),
                call.queue(),
                call.agent(),
                call.score(),
                call.legs(),
                call.facts(),
                call.recordings(),
                call.events() + 1);
        return new CallNews(news.pbx(), joined, List.of(), true);
    }

    @Test
    void only_people_at_the_phones_see_and_do_it() {
        String id = begun(told(call(Result.ABANDONED_QUEUE, 0, 15)));

        assertThat(as("technician").get("/api/follow-ups").status()).isEqualTo(403);
        assertThat(as("technician").get("/api/follow-ups/count").status()).isEqualTo(403);
        assertThat(as("auditor").get("/api/follow-ups").status()).isEqualTo(403);
        assertThat(as("technician").get("/api/follow-ups/" + id).status()).isEqualTo(403);
        assertThat(as("agent").get("/api/follow-ups/none").status()).isEqualTo(404);
        assertThat(as("agent").get("/api/tasks?filter=all&limit=200").text())
                .as("the list of orders' tasks holds orders only")
                .doesNotContain("ringBack");
    }

    // ---- what the tests are told with

    private CallNews call(Result result, int second, int waited) {
        return call(result, second, waited, caller, Direction.INBOUND);
    }

    private static CallNews call(Result result, int second, int waited, String number, Direction direction) {
        Instant arrived = MORNING.plusSeconds(second);
        String linkedid = "followup-%d.%d".formatted(arrived.getEpochSecond(), CALLS.incrementAndGet());
        var record = unanswered(linkedid, direction, number, "service", result, arrived, Duration.ofSeconds(waited));
        return new CallNews("follow-ups", record, List.of(), true);
    }

    private FollowUp fresh(CallId call) {
        return followUps.fresh(1_000).stream()
                .filter(one -> one.call().equals(call))
                .findFirst()
                .orElseThrow();
    }

    private boolean begins(FollowUp fresh) {
        try {
            return ringBacks.begin(fresh);
        } catch (org.springframework.dao.ConcurrencyFailureException late) {
            return false;
        }
    }

    private String begun(CallId call) {
        FollowUp fresh = fresh(call);
        assertThat(ringBacks.begin(fresh)).isTrue();
        return fresh.id();
    }

    private Stage stage(CallId call) {
        return followUps.page(Set.of(Stage.values()), Set.of(), null, 2_000).stream()
                .filter(one -> one.call().equals(call))
                .findFirst()
                .orElseThrow()
                .stage();
    }

    private JsonNode of(CallId call) {
        return list().stream()
                .filter(one -> one.path("call").asText().equals(call.value()))
                .findFirst()
                .orElseThrow();
    }

    /** All that wait, page by page. */
    private List<JsonNode> list() {
        List<JsonNode> found = new java.util.ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = as("agent").get("/api/follow-ups?limit=5" + next).json();
            page.path("items").forEach(found::add);
            next = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        }
        return found;
    }

    private Answer says(String id, String outcome, @Nullable String order) {
        String version = as("agent")
                .get("/api/follow-ups/" + id)
                .json()
                .path("form")
                .path("version")
                .asText("none");
        Map<String, Object> values = new HashMap<>(Map.of("outcome", outcome));
        if (order != null) {
            values.put("orderNumber", order);
        }
        return as("agent")
                .post("/api/follow-ups/" + id + "/complete", Map.of("formVersion", version, "values", values));
    }

    private long processes(String id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .count();
    }

    private void timeComes(String id) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult()
                .getId();
        clockwork.executeJob(clockwork
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId());
    }
}
