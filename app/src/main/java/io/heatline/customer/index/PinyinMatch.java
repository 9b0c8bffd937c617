package io.heatline.customer.index;

import java.util.Optional;

/**
 * Where Latin letters read a piece of a text: by initials (YG), in full (YANGGUANG), or mixed as input methods take it (YANGG).
 * The last syllable may be unfinished.
 *
 * @param from the first character of the text that is read, in code points
 * @param to the one after the last
 */
public record PinyinMatch(int from, int to) {

    /** The first place, if there is one. */
    public static Optional<PinyinMatch> find(String text, String letters) {
        var characters = text.codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            int to = end(characters, from, letters, 0);
            if (to > 0) {
                return Optional.of(new PinyinMatch(from, to));
            }
        }
        return Optional.empty();
    }

    /** 0 where the letters don't read on from here. */
    private static int end(int[] characters, int at, String letters, int done) {
        if (done == letters.length()) {
            return at;
        }
        if (at == characters.length) {
            return 0;
        }
        for (String syllable : Pinyin.readings(characters[at])) {
            int to = end(characters, at, syllable, letters, done);
            if (to > 0) {
                return to;
            }
        }
        return 0;
    }

    private static int end(int[] characters, int at, String syllable, String letters, int done) {
        int rest = letters.length() - done;
        if (rest <= syllable.length()) {
            if (syllable.startsWith(letters.substring(done))) {
                return at + 1;
            }
        } else if (letters.startsWith(syllable, done)) {
            int to = end(characters, at + 1, letters, done + syllable.length());
            if (to > 0) {
                return to;
            }
        }
        return letters.charAt(done) == syllable.charAt(0) ? end(characters, at + 1, letters, done + 1) : 0;
    }
}
