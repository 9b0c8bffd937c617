package io.heatline.customer;

import org.jspecify.annotations.Nullable;

/**
 * The line a written number means.
 *
 * @param e164 as {@code +8613800008000}; the digits alone where no such number exists, as for 110 and 96777
 * @param extension null when there is none
 */
public record PhoneLine(String e164, @Nullable String extension) {

    /** As RFC 3966 writes it, so that two extensions of one number are two: {@code +8645181234567;ext=802}. */
    public String key() {
        return extension == null ? e164 : e164 + ";ext=" + extension;
    }
}
