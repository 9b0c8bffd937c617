package io.heatline.station;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numbers up to 999, as people write them on doors. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern RUN = Pattern.compile("[0-9零〇○一二两三四五六七八九十百]+");
    private static final Pattern COUNTED =
            Pattern.compile("(?:(?<hundreds>[一二三四五六七八九])?(?<hundred>百)(?<gap>〇)?)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?"
                    + "(?<ones>[一二三四五六七八九])?");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private Numerals() {}

    /** Replaces each number in Chinese; what only looks like one stays. */
    static String toDigits(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(digitsOf(run.group())));
    }

    static String withoutLeadingZeros(String text) {
        return LEADING_ZEROS.matcher(text).replaceAll("");
    }

    private static String digitsOf(String run) {
        var plain = run.replace('零', '〇').replace('○', '〇').replace('两', '二');
        return plain.contains("十") || plain.contains("百") ? counted(plain, run) : spelled(plain);
    }

    /** 五〇一: digit by digit. */
    private static String spelled(String run) {
        var digits = new StringBuilder();
        run.chars().map(Numerals::spelled).forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }

    private static int spelled(int letter) {
        int value = DIGITS.indexOf(letter);
        return value < 0 ? letter : '0' + value;
    }

    /** 五百零一: with its places. 一百二 is 120, as it is said. */
    private static String counted(String run, String written) {
        var parts = COUNTED.matcher(run);
        if (!parts.matches()) {
            return written;
        }
        boolean shortened = parts.group("hundred") != null && parts.group("gap") == null && parts.group("ten") == null;
        int ones = value(parts.group("ones"), 0) * (shortened ? 10 : 1);
        return String.valueOf(place(parts, "hundred", "hundreds") * 100 + place(parts, "ten", "tens") * 10 + ones);
    }

    private static int place(Matcher parts, String unit, String count) {
        return parts.group(unit) == null ? 0 : value(parts.group(count), 1);
    }

    private static int value(String digit, int otherwise) {
        return digit == null ? otherwise : DIGITS.indexOf(digit);
    }
}
