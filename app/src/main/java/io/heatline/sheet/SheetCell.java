package io.heatline.sheet;

import java.util.regex.Pattern;

/**
 * What stands in a cell.
 *
 * @param text a number in full, with a point and without an exponent; a day as 2026-11-15, a moment as 2026-11-15T08:30; the
 *     last known result of a formula
 * @param error whether it is an error such as #N/A, then in the text
 */
public record SheetCell(String text, boolean error) {

    public static final SheetCell EMPTY = new SheetCell("", false);

    /** What a web page or another program leaves around a text, and nobody sees. */
    private static final Pattern AROUND =
            Pattern.compile("^[\\s\\p{Z}\\x{200B}\\x{FEFF}]+|[\\s\\p{Z}\\x{200B}\\x{FEFF}]+$");

    /** A cell of this text, without what can't be seen around it. */
    public static SheetCell of(String text) {
        var bare = plain(text) ? text : AROUND.matcher(text).replaceAll("");
        return bare.isEmpty() ? EMPTY : new SheetCell(bare, false);
    }

    private static boolean plain(String text) {
        return !text.isEmpty() && seen(text.charAt(0)) && seen(text.charAt(text.length() - 1));
    }

    private static boolean seen(char letter) {
        return Character.isLetterOrDigit(letter);
    }
}
