package io.heatline.asterisk;

import org.jspecify.annotations.Nullable;

/**
 * A channel that is open now.
 *
 * @param name such as {@code PJSIP/8001-0000002a}
 * @param bridge where its sound meets that of others; null or empty when it is in none
 */
public record PbxChannel(
        String name,
        String uniqueid,
        String linkedid,
        @Nullable String bridge) {

    /** Whether it belongs to this extension. */
    public boolean isOf(String extension) {
        return name.startsWith("PJSIP/" + extension + "-");
    }

    /** Whether it speaks with the other. */
    public boolean speaksWith(PbxChannel other) {
        String mine = bridge;
        return mine != null && !mine.isEmpty() && mine.equals(other.bridge) && !uniqueid.equals(other.uniqueid);
    }
}
