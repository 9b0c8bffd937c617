package io.heatline.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from calculating what a person typed: a text that would be taken for a formula gets an apostrophe in
 * front, and loses it again when it is read.
 */
public final class Formulas {

    private static final Pattern DANGEROUS = Pattern.compile("^'*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern NEUTRAL = Pattern.compile("^'+[=+\\-@\\t\\r]", Pattern.DOTALL);

    private Formulas() {}

    /** The text as it may stand in a file. */
    public static String neutral(String text) {
        return DANGEROUS.matcher(text).find() ? "'" + text : text;
    }

    /** The text as it was before it was made harmless. */
    public static String restored(String text) {
        return NEUTRAL.matcher(text).find() ? text.substring(1) : text;
    }
}
