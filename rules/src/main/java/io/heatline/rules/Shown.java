package io.heatline.rules;

/** Somebody's text inside one of our sentences: one line, not too long. */
final class Shown {
    private static final int MAX_LENGTH = 40;

    private Shown() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= MAX_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…";
    }
}
