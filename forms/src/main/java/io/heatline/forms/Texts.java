package io.heatline.forms;

/** Texts as people type them and as garbage arrives. */
final class Texts {

    private Texts() {}

    /** The number of characters a person sees, near enough: an emoji or 𠮷 counts once. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Half a surrogate pair is refused too: no database stores it as it came. */
    static boolean hasControlCharacters(String text, boolean lines) {
        return text.codePoints().anyMatch(character -> isControl(character) && !(lines && isLayout(character)));
    }

    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static boolean isLayout(int character) {
        return character == '\n' || character == '\t';
    }
}
