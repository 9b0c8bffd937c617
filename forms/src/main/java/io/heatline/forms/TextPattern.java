package io.heatline.forms;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression drawn into a form, found anywhere in the text as in the browser. It may look at so many
 * characters only: an expression that backtracks without end must cost a refusal, not a processor.
 */
record TextPattern(Pattern pattern, @Nullable String told) {

    private static final int PATIENCE = 1_000_000;

    boolean matches(String text) {
        try {
            return pattern.matcher(new Watched(text, new int[] {PATIENCE})).find();
        } catch (OutOfPatience | StackOverflowError endless) {
            return false;
        }
    }

    Reading refusal() {
        return told == null ? Reading.refuse(Refusal.PATTERN) : Reading.refuse(Refusal.PATTERN_TOLD, told);
    }

    /** A text that counts down with each look at it. */
    private record Watched(CharSequence text, int[] left) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new OutOfPatience();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class OutOfPatience extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfPatience() {
            super("the pattern looked too often", null, false, false);
        }
    }
}
