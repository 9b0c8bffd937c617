package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.asterisk.ivr.Caller;
import io.heatline.asterisk.ivr.TrailStep;
import io.heatline.asterisk.ivr.World.Hours;
import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.CalendarPlan;
import io.heatline.calendar.Calendars;
import io.heatline.calendar.Shift;
import io.heatline.calendar.SpecialDay;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.station.StationRouting;
import io.heatline.story.Walk;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A caller in the menu: what they hear, what the rules say of them, and what is kept of it on their call. */
class MenuTest extends PbxStory {

    @Autowired
    private IvrDesk desk;

    @Autowired
    private IvrBook ivrBook;

    @Autowired
    private Flows flows;

    @Autowired
    private EmergencyOrders emergencies;

    @Autowired
    private Calendars calendars;

    @Autowired
    private CallerFile callerFile;

    @Autowired
    private DutyPhones phones;

    @Autowired
    private StationRouting routing;

    @Test
    void the_way_through_the_menu_and_what_the_rules_said_are_shown_on_the_call() throws Exception {
        connect();
        var call = new Ami();
        var line = new KeyedLine(call, "ivr", Map.of("from", "start", "pbx", "test"), "9");

        desk.answer(line);

        // By day a queue, by night the duty roster: in either case the most urgent.
        assertThat(line.variables.get("HEATLINE_MEMO")).contains("priority=10");
        assertThat(line.variables.get("HEATLINE_NEXT")).isIn("queue", "dial");
        pbx.say(call.waits() + call.givesUp());
        until(() -> isOver(call));
        var detail = as("agent")
                .get("/api/calls/" + listed(call).path("id").asText())
                .json();
        assertThat(detail.path("trail").findValuesAsText("node")).contains("welcome", "emergency");
        assertThat(detail.path("verdicts").findValuesAsText("point")).contains("arrival", "emergency-key");
        assertThat(detail.path("verdicts").toString()).contains("按下紧急键");
    }

    @Test
    void a_caller_hears_of_an_outage_that_is_known_in_their_building_and_others_do_not() {
        String building = java.util.concurrent.ThreadLocalRandom.current().nextInt(1000, 100_000) + "号楼";
        var neighbour = new Ami();
        var elsewhere = new Ami();
        String parent = household(building, "101", new Ami());
        String child = household(building, "102", new Ami());
        household(building, "301", neighbour);
        household("1" + building, "101", elsewhere);
        assertThat(heardBy(neighbour)).contains("welcome").doesNotContain("outage-here");

        var adopted = as("dispatcher")
                .post("/api/work-orders/" + parent + "/children", Map.of("numbers", List.of(child), "reason", "整栋停热"));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(200);
        assertThat(heardBy(neighbour)).contains("outage-here");
        assertThat(heardBy(elsewhere)).doesNotContain("outage-here");

        as("dispatcher").post("/api/work-orders/" + parent + "/cancel", Map.of("reason", "误报"));
        assertThat(heardBy(neighbour)).doesNotContain("outage-here");
    }

    @Test
    void whoever_is_on_duty_at_the_callers_station_is_rung_one_after_the_other_by_key() {
        var known = new Ami();
        household("7号楼", known.caller.substring(6), known);
        StationId station =
                routing.stationOf(Walk.ESTATE).map(one -> one.station()).orElseThrow();
        List<String> roster = phones.of(station).stream()
                .map(reach -> NextStep.device(reach.phone()))
                .toList();
        assertThat(roster).hasSizeGreaterThan(1);

        var first = KeyedLine.after(known, "test", "emergency-queue", "TIMEOUT", "");
        desk.answer(first);
        assertThat(first.variables)
                .containsEntry("HEATLINE_NEXT", "dial")
                .containsEntry("HEATLINE_DIAL", roster.get(0))
                .containsEntry("HEATLINE_DIAL_KEY", "1");

        var second = KeyedLine.after(known, "test", "duty", "NOANSWER", "");
        second.set("HEATLINE_MEMO", first.variable("HEATLINE_MEMO"));
        desk.answer(second);
        assertThat(second.variables).containsEntry("HEATLINE_DIAL", roster.get(1));
    }

    @Test
    void whose_phones_a_flow_rang_is_masked_for_who_need_not_know_numbers() throws Exception {
        connect();
        var call = new Ami();
        ivrBook.step(
                "test",
                call.linkedid,
                flows.inForce("hotline"),
                new TrailStep(Instant.now(), "duty", "dial", "13912345678 8801"));
        pbx.say(call.waits() + call.givesUp());
        until(() -> isOver(call));

        String path = "/api/calls/" + listed(call).path("id").asText();
        assertThat(as("agent").get(path).text()).contains("13912345678 8801");
        assertThat(as("auditor").get(path).text()).contains("139****5678 8801").doesNotContain("13912345678");
    }

    @Test
    void for_a_caller_whose_station_is_not_known_the_phones_are_rung_that_are_always_rung() {
        var stranger = new Ami();
        var line = KeyedLine.after(stranger, "test", "emergency-queue", "TIMEOUT", "");

        desk.answer(line);
        assertThat(line.variables).containsEntry("HEATLINE_DIAL", "PJSIP/8801").containsEntry("HEATLINE_DIAL_KEY", "1");

        String memory = line.variable("HEATLINE_MEMO");
        for (String next : List.of("PJSIP/8802", "")) {
            var again = KeyedLine.after(stranger, "test", "duty", "NOANSWER", "");
            again.set("HEATLINE_MEMO", memory);
            desk.answer(again);
            assertThat(again.variable("HEATLINE_DIAL")).isEqualTo(next);
            assertThat(again.variable("HEATLINE_NEXT")).isEqualTo(next.isEmpty() ? "voicemail" : "dial");
            memory = again.variable("HEATLINE_MEMO");
        }
    }

    @Test
    void a_flow_names_a_roster_that_there_is_and_they_are_listed_with_who_would_be_rung() {
        var flow = as("manager").get("/api/ivr-flows/hotline").json();
        String document = flow.path("document").asText();
        assertThat(document).contains("\"roster\": \"station\"");

        var wrong = as("manager")
                .put(
                        "/api/ivr-flows/hotline",
                        Map.of(
                                "base",
                                flow.path("version").asLong(),
                                "document",
                                document.replace("\"roster\": \"station\"", "\"roster\": \"S99\"")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("节点「duty」的值班表「S99」不存在", "station（来电地址所属服务站）", "S01");
        var rosters = as("manager").get("/api/duty-rosters").json().path("items");
        assertThat(rosters.findValuesAsText("name")).startsWith("station", "S01");
        assertThat(rosters.path(1).path("rung").findValuesAsText("phone"))
                .containsExactlyElementsOf(phones.of(new StationId("S01")).stream()
                        .map(DutyPhones.Reach::phone)
                        .toList());
        assertThat(as("agent").get("/api/duty-rosters").status()).isEqualTo(403);
    }

    @Test
    void a_score_counts_also_when_the_caller_hangs_up_before_they_are_thanked() {
        var line = new KeyedLine(new Ami(), "survey", Map.of("pbx", "test"), "5");
        line.hangsUpAt = "thanks";

        assertThatThrownBy(() -> desk.answer(line)).isInstanceOf(Caller.Gone.class);

        assertThat(line.steps).containsExactly("surveyed 5");
    }

    @Test
    void a_night_a_weekend_a_holiday_and_a_weekend_that_is_worked_are_told_apart() {
        var key = new CalendarKey("menu-test");
        var week = CalendarPlan.week(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), Shift.of(9, 0, 17, 0));
        var days = List.of(
                SpecialDay.free(LocalDate.of(2031, 1, 2), "元旦"), SpecialDay.working(LocalDate.of(2031, 1, 4), "元旦调休"));
        if (!calendars.has(key)) {
            calendars.save(key, 0, new CalendarPlan("菜单", week, days, null), new PersonId("manager"));
        }

        // 2031-01-02 is a Thursday; 03:00 is 11 o'clock in Shanghai.
        assertThat(hours("2030-12-31T03:00:00Z")).isEqualTo(Hours.OPEN);
        assertThat(hours("2030-12-31T10:00:00Z")).as("in the evening").isEqualTo(Hours.CLOSED);
        assertThat(hours("2031-01-01T03:00:00Z")).as("a Wednesday").isEqualTo(Hours.CLOSED);
        assertThat(hours("2031-01-02T03:00:00Z")).as("New Year").isEqualTo(Hours.HOLIDAY);
        assertThat(hours("2031-01-04T03:00:00Z"))
                .as("a Saturday that is worked")
                .isEqualTo(Hours.OPEN);
        assertThat(hours("2031-01-04T12:00:00Z")).isEqualTo(Hours.CLOSED);
    }

    private Hours hours(String at) {
        var clock = Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
        return new IvrWorld("", calendars, callerFile, clock, ZoneId.of("Asia/Shanghai"), new NobodyAtTheDesk())
                .hours("menu-test");
    }

    private String household(String building, String room, Ami call) {
        var request = Walk.request();
        request.put("premises", Map.of("estate", Walk.ESTATE, "building", building, "unit", "1单元", "room", room));
        request.put("contact", Map.of("name", "王芳", "phone", call.caller));
        return new Walk(this::as).open(request);
    }

    private List<String> heardBy(Ami call) {
        var line = new KeyedLine(call, "ivr", Map.of("from", "start", "pbx", "test"), "");
        desk.answer(line);
        return line.heard;
    }

    @Test
    void an_emergency_nobody_answered_is_an_order_once() throws Exception {
        connect();
        var call = new Ami();
        var request = Walk.request();
        request.put("contact", Map.of("name", "李秀英", "phone", call.caller));
        new Walk(this::as).open(request);
        desk.answer(new KeyedLine(call, "ivr", Map.of("from", "start", "pbx", "test"), "9"));
        pbx.say(call.waits() + call.givesUp());
        until(() -> isOver(call));

        assertThat(emergencies.openThem()).isPositive();
        emergencies.openThem();

        var orders = as("agent")
                .get("/api/calls/" + listed(call).path("id").asText())
                .json()
                .path("orders");
        assertThat(orders).hasSize(1);
        var order =
                as("agent").get("/api/work-orders/" + orders.path(0).asText()).json();
        assertThat(order.path("type").asText()).isEqualTo("EMERGENCY");
        assertThat(order.path("contact").path("phone").asText()).isEqualTo(call.caller);
    }

    @Test
    void a_flow_is_published_for_the_next_caller_and_one_that_is_wrong_is_refused_by_its_node() throws Exception {
        connect();
        var before = as("manager").get("/api/ivr-flows/hotline").json();
        String document = before.path("document").asText();
        long base = before.path("version").asLong();

        var wrong = as("manager")
                .put(
                        "/api/ivr-flows/hotline",
                        Map.of(
                                "base",
                                base,
                                "document",
                                document.replace("\"otherwise\": \"hours\"", "\"otherwise\": \"our\"")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("flow-refused");
        assertThat(wrong.text()).contains("指向不存在的节点「our」");
        assertThat(as("agent")
                        .put("/api/ivr-flows/hotline", Map.of("base", base, "document", document))
                        .status())
                .isEqualTo(403);

        var published = as("manager").put("/api/ivr-flows/hotline", Map.of("base", base, "document", document));
        assertThat(published.json().path("version").asLong()).isEqualTo(base + 1);
        assertThat(as("manager")
                        .put("/api/ivr-flows/hotline", Map.of("base", base, "document", document))
                        .status())
                .isEqualTo(409);
    }

    private void connect() throws InterruptedException {
        begin("test");
    }

    /** Nothing more can be heard of it, and its way through the menu is written down. */
    private boolean isOver(Ami call) {
        return ivrBook.done()
                && calls.callsOf("test", List.of(call.linkedid)).stream()
                        .anyMatch(id -> calls.byId(id).orElseThrow().settled() == 1);
    }

    private JsonNode listed(Ami call) {
        return only("?phone=" + call.caller);
    }
}
