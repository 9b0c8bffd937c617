package io.heatline.telephony.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of recordings asks for: what is asked of their calls, and of themselves.
 *
 * @param extension of any phone that had a part in the call
 * @param kinds {@code call}, {@code demand}, {@code voicemail}; empty: any
 * @param unheard only those nobody listened to
 * @param kept only those whose sound is still there
 */
public record RecordingQuery(
        CallQuery call,
        @Nullable String extension,
        @Nullable String direction,
        @Nullable Integer score,
        List<String> kinds,
        boolean unheard,
        boolean kept) {}
