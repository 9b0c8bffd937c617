package io.heatline.customer.index;

/** Texts that differ by one character: another one, one more, one less, or two exchanged. */
final class OneOff {

    private static final char END = '\n';

    private OneOff() {}

    /** Whether the one text is one off the other, or the same. */
    static boolean are(String text, String other) {
        int off = text.length() - other.length();
        return Math.abs(off) < 2 && begins(text + END, other + END);
    }

    /** Whether a piece of the text is one off the other. */
    static boolean in(String text, String other) {
        for (int from = 0; from < text.length(); from++) {
            if (begins(text.substring(from), other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text begins with something one off the other. */
    static boolean begins(String text, String other) {
        int same = 0;
        while (same < text.length() && same < other.length() && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (same == other.length()) {
            return true;
        }
        var rest = other.substring(same + 1);
        return text.startsWith(rest, same + 1)
                || text.startsWith(rest, same)
                || text.startsWith(other.substring(same), same + 1)
                || exchanged(text, other, same);
    }

    private static boolean exchanged(String text, String other, int at) {
        return at + 1 < other.length()
                && at + 1 < text.length()
                && text.charAt(at) == other.charAt(at + 1)
                && text.charAt(at + 1) == other.charAt(at)
                && text.startsWith(other.substring(at + 2), at + 2);
    }
}
