package io.heatline.station;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The many ways to write one name: what is kept of them, and what they have in common. */
public final class Spelling {

    /** What nobody sees or what no database stores: controls, halves of surrogate pairs, marks that turn the reading round. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\x{FE00}-\\x{FE0F}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}~\\x{2212}\\x{30FC}]");

    private static final char FIRST_HAN = '\u4E00';
    private static final char LAST_HAN = '\u9FFF';

    /** A bound for texts made to move long. */
    private static final int ROUNDS = 20;

    private Spelling() {}

    /** The text as written, on one line, without what can't be seen. */
    public static String tidy(String written) {
        var spaced = SPACE.matcher(written).replaceAll(" ");
        return UNPRINTABLE.matcher(spaced).replaceAll("").strip();
    }

    /** Half-width, upper case, without spaces, all dashes alike. Folding twice changes nothing. */
    public static String folded(String written) {
        return settled(written, Spelling::fold);
    }

    /** Changes a text until nothing moves: what one step takes away can bring together what the next one joins. */
    public static String settled(String text, UnaryOperator<String> step) {
        var before = text;
        var after = step.apply(before);
        for (int round = 1; round < ROUNDS && !after.equals(before); round++) {
            before = after;
            after = step.apply(before);
        }
        return after;
    }

    /** Numbers in Arabic digits without leading zeros: 十二 and 012 are 12, 五〇一 and 五百零一 are 501. */
    public static String numbered(String folded) {
        return Numerals.withoutLeadingZeros(Numerals.toDigits(folded));
    }

    /** How many characters people see; 𠮷 is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String fold(String text) {
        if (foldsToItself(text)) {
            return text;
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var visible = INVISIBLE.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        return DASH.matcher(visible).replaceAll("-").replace('|', '/');
    }

    /** Digits, capitals and everyday characters: most of what is folded, and a large archive folds millions of them. */
    private static boolean foldsToItself(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean same = letter >= '0' && letter <= '9'
                    || letter >= 'A' && letter <= 'Z'
                    || letter >= FIRST_HAN && letter <= LAST_HAN;
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
