package io.heatline.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.identity.PersonId;
import io.heatline.notice.Notice;
import io.heatline.notice.Notices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo's phone: messages arrive on it, and their links open. */
class DemoPhoneTest extends HeatlineTest {

    private static final String NUMBER = "HL20261122-79999";

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_message_arrives_and_its_link_opens_once_tapped() {
        String text = tell(1);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> message(text).path("state").asText().equals("SENT"));
        JsonNode arrived = message(text);
        assertThat(arrived.path("read").asBoolean()).isFalse();
        assertThat(arrived.path("person").path("id").asText()).isEqualTo("technician");

        var phone = browser();
        phone.get("/api/me");
        String token = arrived.path("link").asText().substring("/m/l/".length());
        assertThat(phone.post("/api/links/" + token + "/open", Map.of())
                        .json()
                        .path("number")
                        .asText())
                .isEqualTo(NUMBER);
        assertThat(message(text).path("read").asBoolean()).isTrue();
        assertThat(phone.get("/api/demo/messages").status()).isEqualTo(403);
    }

    @Test
    void the_list_is_paged_newest_first() {
        tell(35);

        JsonNode first = as("agent").get("/api/demo/messages?person=technician").json();
        JsonNode second = as("agent")
                .get("/api/demo/messages?person=technician&after="
                        + first.path("next").asText())
                .json();

        assertThat(first.path("items")).hasSize(30);
        long last = first.path("items").get(29).path("id").asLong();
        assertThat(second.path("items").get(0).path("id").asLong()).isLessThan(last);
    }

    @Test
    void nobody_sees_it_without_signing_in() {
        assertThat(stranger().get("/api/demo/messages").status()).isEqualTo(401);
    }

    private String tell(int count) {
        String text = "请接单 " + UUID.randomUUID();
        List<Notice> all = IntStream.range(0, count)
                .mapToObj(i -> new Notice(new PersonId("technician"), "ORDER_OFFERED", NUMBER, text, text + i))
                .toList();
        transaction.executeWithoutResult(status -> notices.send(all));
        return text;
    }

    private JsonNode message(String text) {
        for (JsonNode one :
                as("agent").get("/api/demo/messages?person=technician").json().path("items")) {
            if (one.path("text").asText().equals(text)) {
                return one;
            }
        }
        throw new AssertionError("not arrived: " + text);
    }
}
