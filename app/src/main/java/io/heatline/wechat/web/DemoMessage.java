package io.heatline.wechat.web;

import io.heatline.identity.PersonId;
import io.heatline.notice.NoticeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message on the demo's phone.
 *
 * @param link the page behind it, as a path; null when it concerns no order
 * @param read whether the link has been opened
 */
record DemoMessage(
        long id,
        Instant at,
        To person,
        String text,
        @Nullable String link,
        @Nullable String number,
        NoticeState state,
        boolean read) {

    /** Whom it was sent to. */
    record To(PersonId id, String name) {}
}
