package io.heatline.notice.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code notice_message}. */
public record MessageRow(
        long id,
        String personId,
        String kind,
        @Nullable String orderNumber,
        String body,
        Instant createdAt,
        String state,
        int attempts,
        @Nullable String result,
        @Nullable Instant readAt) {}
