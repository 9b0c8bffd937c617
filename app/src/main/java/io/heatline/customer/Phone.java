package io.heatline.customer;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number as it was given, mobile or fixed, perhaps with an extension. */
public record Phone(String written) {

    private static final Pattern EXTENSION = Pattern.compile("\\s*(?:转|分机|[Ee][Xx][Tt]\\.?|[Xx#,;]).*$");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+86|0086|86(?=1[0-9]{10}$))");
    private static final Pattern SHAPE =
            Pattern.compile("\\+?[0-9()\\-. ]+(?:\\s*(?:转|分机|[Ee][Xx][Tt]\\.?|[Xx#,;])\\s*[0-9]{1,6})?");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\x{2212}]");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 15;
    private static final int TAIL = 4;

    /** 86 and a mobile number. */
    private static final int ORDINARY = 13;

    /** Any text will do: old records must be shown too. Half-width from here on. */
    public static Phone of(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        return new Phone(DASH.matcher(plain).replaceAll("-"));
    }

    /** Whether this is one number that can be dialled. */
    public boolean dialable() {
        int digits = digits().length();
        return SHAPE.matcher(written).matches() && digits >= SHORTEST && digits <= LONGEST;
    }

    /** The digits of the line, without country code and extension: what makes two ways of writing it one number. */
    public String digits() {
        return COUNTRY.matcher(dialled()).replaceFirst("").replace("+", "");
    }

    /** What one would dial to reach the line: digits, after a plus where one was written. */
    String dialled() {
        return main().replaceAll("[^0-9+]", "");
    }

    /** Whether it says its country. */
    boolean international() {
        return dialled().startsWith("+") || dialled().startsWith("00");
    }

    /** Null when there is none. */
    @Nullable
    String extension() {
        var digits = written.substring(main().length()).replaceAll("[^0-9]", "");
        return digits.isEmpty() ? null : digits;
    }

    /** The last four digits, by which people ask for a number; fewer if it has no more. */
    public String tail() {
        var digits = digits();
        return digits.substring(Math.max(0, digits.length() - TAIL));
    }

    /**
     * For those who need not know it: {@code 138****8000}, {@code 0451-****5678}. A short number shows its last two
     * digits, and what is no number shows nothing.
     */
    public String masked() {
        var main = main();
        int count = (int) main.chars().filter(Phone::isDigit).count();
        return count == 0 ? "****" : masked(main, head(count), count - end(count));
    }

    private static String masked(String text, int from, int to) {
        var masked = new StringBuilder();
        int position = 0;
        for (char letter : text.toCharArray()) {
            boolean digit = isDigit(letter);
            masked.append(digit && position >= from && position < to ? '*' : letter);
            position += digit ? 1 : 0;
        }
        return masked.toString();
    }

    /** How many digits show before the stars: all but eight of an ordinary number, three of what is too long for one. */
    private static int head(int count) {
        return count > ORDINARY ? SHORTEST : Math.max(0, count - 2 * TAIL);
    }

    private static int end(int count) {
        return count > 2 * SHORTEST ? TAIL : Math.min(2, count / 2);
    }

    private String main() {
        return EXTENSION.matcher(written).replaceFirst("");
    }

    private static boolean isDigit(int letter) {
        return letter >= '0' && letter <= '9';
    }
}
