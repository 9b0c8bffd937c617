package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.LiveLine;
import io.heatline.identity.OrganisationChanged;
import io.heatline.story.Walk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class BoardTest extends HeatlineTest {

    private final Walk walk = new Walk(this::as);

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void the_board_shows_the_crew_and_what_each_of_them_has() {
        var number = walk.open();
        walk.accept(number);

        var board = board("lead");

        assertThat(board.path("station").path("id").asText()).isEqualTo("S01");
        assertThat(board.path("stations")).hasSize(1);
        assertThat(board.path("crews"))
                .extracting(crew -> crew.path("name").asText())
                .contains("城东一班", "城东二班");
        var technician = member(board, "technician");
        assertThat(technician.path("skills")).extracting(JsonNode::asText).contains("BALANCING", "RADIATORS");
        assertThat(technician.path("shiftStarts").asText()).startsWith("08:30");
        assertThat(technician.path("orders").asInt()).isPositive();
        assertThat(technician.path("next").path("number").asText()).startsWith("HL");
        var card = card(board, number);
        assertThat(card.path("holder").path("id").asText()).isEqualTo("technician");
        assertThat(card.path("way").asText()).isEqualTo("REASSIGN");
        assertThat(card.path("asksReason").asBoolean()).isTrue();
        assertThat(card.path("needs").asText()).isEqualTo("BALANCING");
    }

    @Test
    void what_nobody_has_accepted_is_handed_over_without_a_reason() {
        var number = walk.open();

        assertThat(hand("lead", number, "s01-t2", null).status()).isEqualTo(204);

        var task = walk.task("lead", number);
        assertThat(task.path("key").asText()).isEqualTo("accept");
        assertThat(task.path("assignee").path("id").asText()).isEqualTo("s01-t2");
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("s01-t2");
        assertThat(walk.timeline(number)).endsWith("HANDED_OVER");
        assertThat(database.queryForObject(
                        "select count(*) from notice_message where order_number = ? and person_id = 's01-t2'",
                        Integer.class,
                        number))
                .isPositive();
    }

    @Test
    void it_goes_back_to_the_crew_and_anybody_of_it_may_accept() {
        var number = walk.open();
        hand("lead", number, "s01-t2", null);

        assertThat(hand("lead", number, null, null).status()).isEqualTo(204);

        assertThat(walk.task("lead", number).path("assignee").isNull()).isTrue();
        walk.accept(number);
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("technician");
    }

    @Test
    void what_somebody_is_at_work_on_is_reassigned_by_the_process_with_a_reason() {
        var number = walk.open();
        walk.accept(number);

        var silent = hand("lead", number, "s01-t2", null);
        var told = hand("lead", number, "s01-t2", "师傅发烧回家");

        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.code()).isEqualTo("form-invalid");
        assertThat(told.status()).isEqualTo(204);
        var order = walk.order(number);
        assertThat(order.path("reassignments").asInt()).isEqualTo(1);
        assertThat(order.path("technician").path("id").asText()).isEqualTo("s01-t2");
        assertThat(walk.timeline(number)).contains("REASSIGNED");
    }

    @Test
    void a_dispatcher_sends_what_no_station_has() {
        var number = walk.open(Walk.request("无人知晓小区"));
        var board = walk.get("dispatcher", "/api/board?station=S02");
        var card = StreamSupport.stream(board.path("nowhere").spliterator(), false)
                .filter(one -> one.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();

        assertThat(card.path("way").asText()).isEqualTo("DISPATCH");
        assertThat(as("dispatcher")
                        .post(path(number), handover(card, "S02", "s02-t1", null))
                        .status())
                .isEqualTo(204);

        assertThat(walk.order(number).path("station").path("id").asText()).isEqualTo("S02");
        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("s02-t1");
        assertThat(board("lead").path("nowhere"))
                .as("a lead sees the own station only")
                .isEmpty();
    }

    @Test
    void a_lead_takes_an_order_on() {
        var number = walk.open();

        assertThat(hand("lead", number, "lead", null).status()).isEqualTo(204);
        walk.step("lead", number, "accept", Map.of("decision", "accept"));

        assertThat(walk.order(number).path("technician").path("id").asText()).isEqualTo("lead");
    }

    @Test
    void of_two_who_drag_one_order_at_once_one_wins_and_the_other_hears_who_and_when() throws Exception {
        var number = walk.open();
        walk.accept(number);
        var card = card(board("lead"), number);

        var answers = atOnce(
                () -> as("lead").post(path(number), handover(card, "S01", "s01-t2", "去东区")),
                () -> as("dispatcher").post(path(number), handover(card, "S01", "s01-t3", "去西区")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        boolean leadWon = answers.get(0).status() == 204;
        var lost = answers.get(leadWon ? 1 : 0);
        assertThat(lost.code()).isEqualTo("order-moved");
        assertThat(lost.json().path("movedBy").path("id").asText()).isEqualTo(leadWon ? "lead" : "dispatcher");
        assertThat(Instant.parse(lost.json().path("movedAt").asText()))
                .isAfter(Instant.now().minus(1, ChronoUnit.MINUTES));
        var winner = leadWon ? "s01-t2" : "s01-t3";
        assertThat(lost.json().path("holder").path("id").asText()).isEqualTo(winner);
        var order = walk.order(number);
        assertThat(order.path("technician").path("id").asText()).isEqualTo(winner);
        assertThat(order.path("reassignments").asInt()).isEqualTo(1);
    }

    @Test
    void what_nobody_has_accepted_can_be_dragged_by_one_only_too() throws Exception {
        var number = walk.open();
        var card = card(board("lead"), number);

        var answers = atOnce(
                () -> as("lead").post(path(number), handover(card, "S01", "s01-t2", null)),
                () -> as("dispatcher").post(path(number), handover(card, "S01", "s01-t3", null)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(walk.timeline(number)).containsOnlyOnce("HANDED_OVER");
    }

    @Test
    void an_order_accepted_meanwhile_is_told_as_such() {
        var number = walk.open();
        var card = card(board("lead"), number);
        walk.accept(number);

        var late = as("lead").post(path(number), handover(card, "S01", "s01-t2", null));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("movedBy").path("id").asText()).isEqualTo("technician");
    }

    @Test
    void a_closed_order_does_not_move() {
        var number = walk.open();
        walk.accept(number).visit(number);
        var card = card(board("lead"), number);
        walk.complete(number).satisfied(number);

        var refused = as("lead").post(path(number), handover(card, "S01", "s01-t2", "换人"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("work-order-ended");
        assertThat(refused.text()).contains("已经完结");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("CLOSED");
    }

    @Test
    void nobody_of_another_station_is_given_it() {
        var number = walk.open();

        var refused = hand("lead", number, "s02-t1", null);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("technician-not-of-station");
        assertThat(walk.task("lead", number).path("assignee").isNull()).isTrue();
    }

    @Test
    void an_empty_crew_has_a_board_and_gets_nothing() {
        unit("S98", "无人站", "STATION", "BH");
        unit("S98-1", "无人班", "CREW", "S98");
        try {
            var number = walk.open();

            var board = walk.get("dispatcher", "/api/board?station=S98");
            var proposals = walk.get("dispatcher", "/api/board/proposals?station=S98");
            var card = card(walk.get("dispatcher", "/api/board?station=S01"), number);
            var refused = as("dispatcher").post(path(number), handover(card, "S98", null, "试试"));

            assertThat(board.path("crews")).hasSize(1);
            assertThat(board.path("crews").get(0).path("members")).isEmpty();
            assertThat(proposals.path("items")).isEmpty();
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("crew-empty");
        } finally {
            // Other tests of this context count the stations.
            database.update("delete from identity_unit where id = 'S98-1'");
            database.update("delete from identity_unit where id = 'S98'");
            events.publishEvent(new OrganisationChanged());
        }
    }

    private void unit(String id, String name, String kind, String parent) {
        var unit = Map.of("id", id, "name", name, "kind", kind, "parent", parent, "position", 98);
        assertThat(as("admin").post("/api/organisation", unit).status()).isEqualTo(204);
    }

    @Test
    void whoever_is_away_is_given_nothing_and_proposed_for_nothing() {
        var number = walk.open();
        var now = Instant.now();
        fallIll("s01-t4", now);
        try {
            var refused = hand("lead", number, "s01-t4", null);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("technician-absent");
            assertThat(member(board("lead"), "s01-t4").path("absent").asText()).isEqualTo("ILL");
            assertThat(walk.get("lead", "/api/board/proposals").path("items"))
                    .isNotEmpty()
                    .noneMatch(one -> one.path("technician").path("id").asText().equals("s01-t4"));
        } finally {
            recover("s01-t4");
        }
    }

    @Test
    void the_day_of_whoever_fell_ill_is_split_and_what_can_not_be_moved_is_told_order_by_order() {
        var first = walk.open();
        var second = walk.open();
        var third = walk.open();
        for (var number : List.of(first, second, third)) {
            assertThat(hand("lead", number, "s01-t5", null).status()).isEqualTo(204);
        }
        var proposals = walk.get("lead", "/api/board/proposals?without=s01-t5").path("items");
        assertThat(proposals)
                .extracting(one -> one.path("card").path("number").asText())
                .contains(first, second, third);
        assertThat(proposals).allSatisfy(one -> {
            assertThat(one.path("technician").path("id").asText()).isNotEqualTo("s01-t5");
            assertThat(one.path("reasons")).isNotEmpty();
        });
        var moves = StreamSupport.stream(proposals.spliterator(), false)
                .map(one ->
                        move(one.path("card"), one.path("technician").path("id").asText()))
                .toList();
        // Between the preview and the confirmation somebody else cancels one of them.
        as("agent").post("/api/work-orders/" + second + "/cancel", Map.of("reason", "自己好了"));

        var results = as("lead")
                .post("/api/bulk/handovers", Map.of("station", "S01", "orders", moves, "reason", "生病"))
                .json();

        assertThat(result(results, first).path("done").asBoolean()).isTrue();
        assertThat(result(results, third).path("done").asBoolean()).isTrue();
        assertThat(result(results, second).path("done").asBoolean()).isFalse();
        assertThat(result(results, second).path("problem").path("code").asText())
                .isEqualTo("work-order-ended");
        assertThat(result(results, second).path("problem").path("detail").asText())
                .contains("完结或取消");
        assertThat(cardsOf(board("lead"), "s01-t5")).doesNotContain(first, third);
    }

    @Test
    void several_are_accepted_at_once_each_with_its_own_result() {
        var mine = walk.open();
        var taken = walk.open();
        walk.accept(taken);
        var elsewhere = walk.open(Walk.request("无人知晓小区"));

        var results = as("technician")
                .post("/api/bulk/acceptances", Map.of("numbers", List.of(mine, taken, elsewhere)))
                .json();

        assertThat(result(results, mine).path("done").asBoolean()).isTrue();
        assertThat(result(results, taken).path("problem").path("code").asText()).isEqualTo("not-possible-now");
        assertThat(result(results, elsewhere).path("done").asBoolean()).isFalse();
        assertThat(walk.order(mine).path("status").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void several_are_reassigned_and_cancelled_only_by_those_who_may() {
        var one = walk.open();
        var two = walk.open();
        var numbers = List.of(one, two);

        var moved = as("lead")
                .post("/api/bulk/reassignments", Map.of("numbers", numbers, "station", "S02", "reason", "支援城西"))
                .json();
        var stranger = as("s03-lead").post("/api/bulk/cancellations", Map.of("numbers", numbers, "reason", "x"));
        var technician = as("technician").post("/api/bulk/cancellations", Map.of("numbers", numbers, "reason", "x"));
        var cancelled = as("agent")
                .post("/api/bulk/cancellations", Map.of("numbers", numbers, "reason", "重复登记"))
                .json();

        assertThat(moved).allMatch(result -> result.path("done").asBoolean());
        assertThat(stranger.json())
                .allMatch(result -> result.path("problem").path("code").asText().equals("work-order-unknown"));
        assertThat(technician.json())
                .allMatch(result -> result.path("problem").path("code").asText().equals("not-permitted"));
        assertThat(cancelled).allMatch(result -> result.path("done").asBoolean());
        assertThat(walk.order(two).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(as("agent")
                        .post("/api/bulk/cancellations", Map.of("numbers", List.of()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_board_is_for_those_who_hand_out_work_and_for_their_own_station() {
        assertThat(as("technician").get("/api/board").code()).isEqualTo("not-permitted");
        assertThat(as("agent").get("/api/board").code()).isEqualTo("not-permitted");
        assertThat(as("lead").get("/api/board?station=S02").code()).isEqualTo("not-permitted");
        assertThat(as("s02-lead").get("/api/board/proposals?station=S01").code())
                .isEqualTo("not-permitted");
        assertThat(as("dispatcher").get("/api/board?station=S99").code()).isEqualTo("station-unknown");
        assertThat(as("dispatcher").get("/api/board").status()).isEqualTo(200);
    }

    @Test
    void an_open_board_hears_of_a_move_and_of_a_changed_duty() throws Exception {
        var number = walk.open();
        try (var line = LiveLine.open(root(), "lead", PASSWORD, null)) {
            hand("dispatcher", number, "s01-t2", null);
            assertThat(line.until(news -> news.contains(number))).anyMatch(news -> news.contains(number));
            recover("s01-t4");
            assertThat(line.next("event:duty")).isNotNull();
        }
    }

    private void fallIll(String person, Instant now) {
        var absence = Map.of(
                "reason",
                "ILL",
                "starts",
                now.minusSeconds(60).toString(),
                "ends",
                now.plusSeconds(3600).toString());
        var duty = Map.of("skills", List.of("PIPEWORK"), "shift", shift("13:30", "22:00"), "absence", absence);
        assertThat(as("lead").put("/api/duty/" + person, duty).status()).isEqualTo(204);
    }

    private void recover(String person) {
        var duty = Map.of("skills", List.of("PIPEWORK", "RADIATORS"), "shift", shift("13:30", "22:00"));
        assertThat(as("lead").put("/api/duty/" + person, duty).status()).isEqualTo(204);
    }

    private static Map<String, String> shift(String starts, String ends) {
        return Map.of("starts", starts, "ends", ends);
    }

    private JsonNode board(String login) {
        return walk.get(login, "/api/board");
    }

    /** Moves an order as the board shows it now. */
    private Answer hand(String login, String number, @Nullable String technician, @Nullable String reason) {
        var card = card(walk.get(login, "/api/board?station=S01"), number);
        return as(login).post(path(number), handover(card, "S01", technician, reason));
    }

    private static String path(String number) {
        return "/api/work-orders/" + number + "/handover";
    }

    private static Map<String, Object> handover(
            JsonNode card, String station, @Nullable String technician, @Nullable String reason) {
        var body = new HashMap<String, Object>(move(card, technician));
        body.remove("number");
        body.put("station", station);
        if (reason != null) {
            body.put("reason", reason);
        }
        return body;
    }

    private static Map<String, Object> move(JsonNode card, @Nullable String technician) {
        var body = new HashMap<String, Object>();
        body.put("number", card.path("number").asText());
        body.put("task", card.path("task").asText());
        if (!card.path("holder").isNull()) {
            body.put("from", card.path("holder").path("id").asText());
        }
        if (technician != null) {
            body.put("technician", technician);
        }
        return body;
    }

    private static JsonNode card(JsonNode board, String number) {
        return StreamSupport.stream(board.path("cards").spliterator(), false)
                .filter(card -> card.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " is not on the board"));
    }

    private static List<String> cardsOf(JsonNode board, String person) {
        return StreamSupport.stream(board.path("cards").spliterator(), false)
                .filter(card -> card.path("holder").path("id").asText().equals(person))
                .map(card -> card.path("number").asText())
                .toList();
    }

    private static JsonNode member(JsonNode board, String person) {
        return StreamSupport.stream(board.path("crews").spliterator(), false)
                .flatMap(crew -> StreamSupport.stream(crew.path("members").spliterator(), false))
                .filter(member -> member.path("id").asText().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode result(JsonNode results, String number) {
        return StreamSupport.stream(results.spliterator(), false)
                .filter(result -> result.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private static List<Answer> atOnce(Callable<Answer>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        var people = Executors.newFixedThreadPool(calls.length);
        try {
            var waiting = Stream.of(calls)
                    .map(call -> people.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return call.call();
                    }))
                    .toList();
            var answers = new ArrayList<Answer>();
            for (var answer : waiting) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
