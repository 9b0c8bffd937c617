package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of an order on its way, over HTTP, and what comes of it. */
abstract class CourseStory extends HeatlineTest {

    @Autowired
    ManagementService clockwork;

    @Autowired
    RuntimeService runtime;

    final Walk walk = new Walk(this::as);

    static String path(String number, String move) {
        return "/api/work-orders/" + number + "/" + move;
    }

    Answer post(String login, String number, String move, Map<String, Object> said) {
        return as(login).post(path(number, move), said);
    }

    Answer ask(String login, String number, String move, Map<String, Object> said) {
        var answer = post(login, number, move, said);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    boolean supervised(String number) {
        return !walk.order(number).path("course").path("supervisedSince").isNull();
    }

    Instant due(String number) {
        return Instant.parse(walk.task("technician", number).path("dueAt").asText());
    }

    Instant limit(String number) {
        return job(number, "limitReached").getDuedate().toInstant();
    }

    Job job(String number, String timer) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return clockwork
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(timer)
                .singleResult();
    }

    JsonNode task(String login, String number, String key) {
        var items = walk.get(login, "/api/tasks?filter=all&number=" + number).path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    JsonNode last(String number) {
        var items =
                walk.get("agent", "/api/work-orders/" + number + "/timeline").path("items");
        return items.get(items.size() - 1);
    }

    /** Everything this person was sent about the order. */
    String told(String login, String number) {
        var messages =
                walk.get("dispatcher", "/api/demo/messages?person=" + login).path("items");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> message.path("number").asText().equals(number))
                .map(message -> message.path("text").asText())
                .collect(Collectors.joining());
    }
}
