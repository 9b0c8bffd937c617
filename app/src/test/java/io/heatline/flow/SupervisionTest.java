package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order is put under supervision (督办): by somebody, or by how often something befell it. */
class SupervisionTest extends CourseStory {

    @Test
    void a_supervisor_instructs_and_the_lead_reports_back() {
        var number = walk.open();

        ask("manager", number, "supervise", Map.of("instruction", "今天必须办完"));

        assertThat(told("lead", number)).contains("今天必须办完");
        assertThat(post("dispatcher", number, "supervise", Map.of("instruction", "再督"))
                        .code())
                .isEqualTo("already-supervised");
        var report = walk.get(
                "lead",
                "/api/tasks/" + task("lead", number, "report").path("id").asText());
        var answer = walk.submit("lead", report, Map.of("report", "已派两人上门"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(supervised(number)).isFalse();
        assertThat(told("manager", number)).contains("已派两人上门");
        assertThat(walk.order(number).path("status").asText()).isEqualTo("DISPATCHED");
    }

    @Test
    void the_third_call_about_an_open_order_puts_it_under_supervision_and_says_why() {
        var number = walk.open();

        ask("agent", number, "urge", Map.of("note", "第一次", "called", true));
        ask("dispatcher", number, "urge", Map.of("note", "内部催办"));
        ask("agent", number, "urge", Map.of("note", "第二次", "called", true));
        assertThat(supervised(number)).isFalse();
        ask("agent", number, "urge", Map.of("note", "第三次", "called", true));

        assertThat(supervised(number)).isTrue();
        var why = walk.get("agent", "/api/work-orders/" + number + "/routing").path("decisions");
        assertThat(why.get(why.size() - 1).path("kind").asText()).isEqualTo("SUPERVISION");
        assertThat(why.get(why.size() - 1).path("rules").get(0).path("name").asText())
                .isEqualTo("a third call about the same open order is supervised");
        assertThat(last(number).path("kind").asText()).isEqualTo("SUPERVISED");
        assertThat(last(number).path("person").isNull()).isTrue();
        assertThat(told("lead", number)).contains("第三次来电");
        assertThat(task("lead", number, "report").path("can").path("claim").asBoolean())
                .isTrue();
    }

    @Test
    void the_third_transfer_puts_an_order_under_supervision() {
        var number = walk.open();

        for (int hop = 1; hop <= 3; hop++) {
            assertThat(supervised(number)).isFalse();
            ask("lead", number, "reassign", Map.of("station", "S01", "reason", "第" + hop + "次"));
        }

        assertThat(supervised(number)).isTrue();
    }

    @Test
    void the_third_redo_puts_an_order_under_supervision() {
        var number = walk.open();
        walk.accept(number).visit(number).complete(number);

        for (int redo = 1; redo <= 3; redo++) {
            assertThat(supervised(number)).isFalse();
            walk.step("agent", number, "callback", Map.of("outcome", "notSatisfied", "reason", "又凉了"));
            if (redo < 3) {
                walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"));
                walk.accept(number).visit(number).complete(number);
            }
        }

        assertThat(supervised(number)).isTrue();
        assertThat(task("lead", number, "report").path("key").asText()).isEqualTo("report");
    }

    @Test
    void an_order_no_station_has_yet_is_reported_on_by_the_dispatchers() {
        var number = walk.open(Walk.request("无人知晓小区"));

        for (int call = 1; call <= 3; call++) {
            ask("agent", number, "urge", Map.of("note", "第" + call + "次", "called", true));
        }

        assertThat(supervised(number)).isTrue();
        assertThat(task("dispatcher", number, "report")
                        .path("can")
                        .path("claim")
                        .asBoolean())
                .isTrue();
        assertThat(told("dispatcher", number)).contains("第三次来电");
    }
}
