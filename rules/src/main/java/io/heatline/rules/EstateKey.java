package io.heatline.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one estate have in common: no spaces, no full-width forms, no case. */
final class EstateKey {
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private EstateKey() {}

    static String of(String written) {
        if (isPlain(written)) {
            return written;
        }
        String halfWidth = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return UNSEEN.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Nearly all spellings are: then there is nothing to do, which is much the fastest. */
    private static boolean isPlain(String written) {
        return written.chars().allMatch(c -> (c >= '\u4E00' && c <= '\u9FFF') || (c >= '0' && c <= '9'));
    }
}
