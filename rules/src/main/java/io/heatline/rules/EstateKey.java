package io.heatline.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of one estate have in common: no spaces, no full-width forms, no case. */
final class EstateKey {
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]+");

    private EstateKey() {}

    static String of(String written) {
        return isPlain(written) ? written : ofCommon(written);
    }

    /** Nearly all spellings are: then there is nothing to do, which is much the fastest. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!isPlain(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    /** Most of the others have a space, a small or a full-width letter too many; Unicode's tables are for what is rarer. */
    private static String ofCommon(String written) {
        var key = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = halfWidth(written.charAt(i));
            if (isPlain(c) || c > ' ' && c < '\u007F') {
                key.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            } else if (c != ' ') {
                return ofAny(written);
            }
        }
        return key.toString();
    }

    private static char halfWidth(char c) {
        if (c == '\u3000') {
            return ' ';
        }
        return c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - '\uFF01' + '!') : c;
    }

    private static String ofAny(String written) {
        String halfWidth = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return UNSEEN.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
