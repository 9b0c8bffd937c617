package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A complaint under supervision: whoever looks into it reports, and never the one it is about. */
class SupervisedComplaintTest extends CourseStory {

    private static final Map<String, Object> INSTRUCTION = Map.of("instruction", "三日内答复用户");

    @Test
    void the_lead_who_looks_into_it_reports() {
        var number = complaint();
        triage(number, "technician");

        ask("manager", number, "supervise", INSTRUCTION);

        assertThat(offered("lead", number)).contains("report");
        assertThat(told("lead", number)).contains("三日内答复用户");
    }

    @Test
    void of_a_complaint_about_the_lead_the_office_reports_and_the_lead_hears_nothing() {
        var number = complaint();
        triage(number, "lead");

        ask("manager", number, "supervise", INSTRUCTION);

        assertThat(offered("lead", number)).isEmpty();
        assertThat(told("lead", number)).isEmpty();
        assertThat(offered("office", number)).contains("report");
        assertThat(told("office", number)).contains("三日内答复用户");
        report("office", number);
        assertThat(supervised(number)).isFalse();
    }

    /** Until somebody has said whom it is about, the station hears nothing of it. */
    @Test
    void a_report_asked_of_the_dispatchers_before_anybody_knew_passes_to_those_who_look_into_it() {
        var number = complaint();
        ask("manager", number, "supervise", INSTRUCTION);
        assertThat(offered("dispatcher", number)).contains("report");
        assertThat(offered("lead", number)).isEmpty();
        var report = task("dispatcher", number, "report").path("id").asText();
        assertThat(as("dispatcher")
                        .post("/api/tasks/" + report + "/claim", Map.of())
                        .status())
                .isEqualTo(200);

        triage(number, "lead");

        assertThat(offered("office", number)).contains("report");
        assertThat(told("office", number)).contains("三日内答复用户");
        assertThat(told("lead", number)).isEmpty();
        assertThat(as("lead").post("/api/tasks/" + report + "/claim", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_report_goes_to_the_manager_where_the_one_who_asked_is_complained_about() {
        var number = complaint();
        ask("dispatcher", number, "supervise", INSTRUCTION);
        triage(number, "dispatcher");

        report("lead", number);

        assertThat(told("dispatcher", number)).doesNotContain("已约用户面谈");
        assertThat(told("manager", number)).contains("已约用户面谈");
    }

    @Test
    void whoever_is_complained_about_is_not_urged_with_the_others_of_their_group() {
        var number = complaint();
        triage(number, "agent");
        walk.step("lead", number, "investigate", Map.of("upheld", "YES", "findings", "录音核实"));
        walk.step("lead", number, "reply", Map.of("replyBy", "PHONE", "answer", "已致歉"));

        ask("dispatcher", number, "urge", Map.of("note", "请尽快回访"));

        assertThat(told("agent2", number)).contains("请尽快回访");
        assertThat(told("agent", number)).doesNotContain("请尽快回访");
    }

    private void report(String login, String number) {
        var report = walk.get(
                login, "/api/tasks/" + task(login, number, "report").path("id").asText());
        var answer = walk.submit(login, report, Map.of("report", "已约用户面谈"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void triage(String number, String about) {
        walk.step(
                "dispatcher",
                number,
                "triage",
                Map.of("topic", "ATTITUDE", "about", about, "investigateBy", "STATION"));
    }

    private List<String> offered(String login, String number) {
        return walk.get(login, "/api/tasks?filter=group&number=" + number)
                .path("items")
                .findValuesAsText("key");
    }

    private String complaint() {
        var request = new LinkedHashMap<>(Walk.request());
        request.put("type", "COMPLAINT");
        request.put("fault", "OTHER");
        request.put("details", "上门的人态度不好");
        request.put("talk", Map.of("topic", "DELAY", "complainedOf", "昨天上门的师傅"));
        return walk.open(request);
    }
}
