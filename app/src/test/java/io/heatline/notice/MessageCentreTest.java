package io.heatline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people were told, and what of it they have read. */
class MessageCentreTest extends HeatlineTest {

    private final Walk walk = new Walk(this::as);

    @Test
    void a_message_is_unread_until_its_reader_says_so_and_only_for_them() {
        var before = unread("technician");
        var others = unread("s01-t2");

        var number = walk.open();

        assertThat(unread("technician")).isEqualTo(before + 1);
        assertThat(unread("s01-t2")).isEqualTo(others + 1);
        var newest =
                walk.get("technician", "/api/messages?limit=1").path("items").get(0);
        assertThat(newest.path("number").asText()).isEqualTo(number);
        assertThat(newest.path("readAt").isNull()).isTrue();

        read("technician", Map.of("id", newest.path("id").asLong()));

        assertThat(unread("technician")).isEqualTo(before);
        assertThat(unread("s01-t2")).isEqualTo(others + 1);
    }

    @Test
    void all_that_was_seen_is_read_at_once_and_what_came_since_is_not() {
        walk.open();
        var seen = walk.get("technician", "/api/messages?limit=1")
                .path("items")
                .get(0)
                .path("id")
                .asLong();
        walk.open();

        read("technician", Map.of("upTo", seen));

        assertThat(unread("technician")).isEqualTo(1);
    }

    @Test
    void nobody_reads_in_somebody_elses_name() {
        walk.open();
        var theirs = walk.get("technician", "/api/messages?limit=1")
                .path("items")
                .get(0)
                .path("id")
                .asLong();
        var before = unread("technician");

        read("s02-t1", Map.of("id", theirs));
        read("s02-t1", Map.of("upTo", theirs));

        assertThat(unread("technician")).isEqualTo(before);
    }

    private int unread(String login) {
        return walk.get(login, "/api/messages/unread").path("unread").asInt();
    }

    private void read(String login, Map<String, Object> what) {
        assertThat(as(login).post("/api/messages/read", what).status()).isEqualTo(200);
    }
}
