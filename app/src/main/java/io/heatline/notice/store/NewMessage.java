package io.heatline.notice.store;

import org.jspecify.annotations.Nullable;

/** A message to be written. */
public record NewMessage(
        String personId, String kind, @Nullable String orderNumber, String body, String dedupKey) {}
