package io.heatline.customer;

/**
 * A piece of a premises that fits a word somebody typed.
 *
 * @param text the whole of what is shown: the address, a name, a number
 * @param from the first letter that fits, counted in UTF-16 as browsers do
 * @param to the one after the last
 */
public record Match(Field field, String text, int from, int to, How how) {

    /** What it is a piece of. */
    public enum Field {
        ADDRESS,
        NAME,
        PHONE
    }

    /** How it fits. */
    public enum How {
        /** Letter by letter, however they are written. */
        TEXT,
        PINYIN,
        /** It sounds the same, or is one letter off. */
        SIMILAR
    }
}
