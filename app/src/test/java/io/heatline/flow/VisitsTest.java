package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.file.Photos;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a technician reports from the door: nobody at home, not ours, a photo. */
class VisitsTest extends CourseStory {

    @Test
    void twice_nobody_at_home_leaves_a_notice_and_waits_for_the_household() {
        var number = walk.open();
        walk.accept(number);

        ask("technician", number, "absent", Map.of("note", "敲门无人应答"));
        assertThat(walk.order(number).path("status").asText()).isEqualTo("ACCEPTED");
        var second = ask("technician", number, "absent", Map.of("note", "仍无人"));

        assertThat(second.json().path("course").path("absences").asInt()).isEqualTo(2);
        assertThat(second.json().path("status").asText()).isEqualTo("SUSPENDED");
        assertThat(walk.timeline(number)).endsWith("ABSENT", "ABSENT", "NOTICE_LEFT", "SUSPENDED");
        ask("technician", number, "resume", Map.of());
        walk.visit(number);
    }

    @Test
    void nobody_at_home_with_a_time_agreed_waits_until_then() {
        var number = walk.open();
        walk.accept(number);
        var next = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        var answer = ask("technician", number, "absent", Map.of("note", "电话约好", "next", next.toString()));

        assertThat(answer.json().path("course").path("suspension").path("until").asText())
                .isEqualTo(next.toString());
    }

    @Test
    void a_station_gives_an_order_back_and_the_dispatcher_reads_why() {
        var number = walk.open();
        walk.accept(number);

        var back = ask("technician", number, "return", Map.of("reason", "热源侧故障,不归本站"));

        assertThat(back.json().path("status").asText()).isEqualTo("OPEN");
        assertThat(task("dispatcher", number, "dispatch").path("key").asText()).isEqualTo("dispatch");
        assertThat(last(number).path("note").asText()).isEqualTo("热源侧故障,不归本站");
        assertThat(post("technician", number, "return", Map.of()).code()).isEqualTo("form-invalid");
        walk.step("dispatcher", number, "dispatch", Map.of("station", "S01"));
        walk.accept(number).visit(number).complete(number).satisfied(number);
    }

    @Test
    void a_photo_is_added_at_any_time_and_stands_on_the_timeline() {
        var number = walk.open();
        walk.accept(number);
        byte[] photo = Photos.jpeg();
        var sent = as("technician")
                .upload("POST", "/api/files", "file", "photo.jpg", photo, Map.of("sha256", Photos.sha256(photo)));
        var id = sent.json().path("id").asText();

        ask("technician", number, "photos", Map.of("photos", List.of(id), "note", "管井积水"));

        var files = last(number).path("fields").get(0).path("files");
        assertThat(files.get(0).path("id").asText()).isEqualTo(id);
        assertThat(as("lead").get("/api/files/" + id).status()).isEqualTo(200);
        assertThat(post("technician", number, "photos", Map.of("note", "没有照片")).code())
                .isEqualTo("form-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "technician, urge",
        "technician, supervise",
        "agent, supervise",
        "agent, return",
        "agent, suspend",
        "agent, absent",
        "lead, supervise",
        "auditor, urge"
    })
    void who_may_not_is_told_so(String login, String move) {
        var number = walk.open();

        assertThat(post(login, number, move, Map.of()).status()).isEqualTo(403);
    }
}
