package io.heatline.customer;

import org.jspecify.annotations.Nullable;

/** A record that can't be taken; the ones around it can. */
final class SyncRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;

    SyncRefused(String code, @Nullable String field, String message) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
    }

    SyncOutcome outcome() {
        return SyncOutcome.refused(code, field, String.valueOf(getMessage()));
    }
}
