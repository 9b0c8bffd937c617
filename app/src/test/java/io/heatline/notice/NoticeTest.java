package io.heatline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.identity.PersonId;
import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void a_text_too_long_to_keep_is_cut_between_characters() {
        Notice notice = new Notice(new PersonId("li"), "ORDER_OFFERED", null, "🔥𠮷".repeat(400), "k");

        assertThat(notice.text().codePoints().count()).isEqualTo(500);
        assertThat(notice.text()).startsWith("🔥𠮷🔥𠮷").endsWith("🔥…");
    }
}
