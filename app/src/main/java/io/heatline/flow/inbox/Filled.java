package io.heatline.flow.inbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody sends it.
 *
 * @param formVersion of the form that was filled in; null when no form was shown
 * @param key names this sending: sent again under the same key, it is taken once; null when the sender keeps none
 * @param capturedAt when it was filled in, by the clock of the sender; null when that is not told
 */
public record Filled(
        @Nullable String formVersion,
        Map<String, Object> values,
        @Nullable String key,
        @Nullable Instant capturedAt) {

    /** Filled in and sent at once, with nothing to know it by again. */
    public static Filled now(@Nullable String formVersion, Map<String, Object> values) {
        return new Filled(formVersion, values, null, null);
    }

    /** When it was filled in; a clock that is ahead of ours is not believed. */
    @Nullable
    Instant capturedBy(Instant now) {
        return capturedAt != null && capturedAt.isAfter(now) ? now : capturedAt;
    }
}
