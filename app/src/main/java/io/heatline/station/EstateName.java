package io.heatline.station;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an estate, as somebody wrote it. Two names are equal when they mean the same estate: spaces, width, case,
 * brackets and the way a phase is counted (二期, 2期) make no difference.
 */
public record EstateName(String written) {

    /** What is written around the words of a name, or not. */
    public static final Pattern PUNCTUATION = Pattern.compile("[()\\[\\]{}【】〔〕「」《》·・.,、。]");

    private static final String NUMBER = "[0-9零〇○一二两三四五六七八九十百]";

    /** Only what counts parts of an estate is a number; 三合家园 and 百合园 are names. */
    private static final Pattern PART = Pattern.compile("(?:(?<!" + NUMBER + ")第)?(" + NUMBER + "+)(期|区|组团)");

    /** What every way of writing this name has in common. */
    public String key() {
        var folded = Spelling.folded(written);
        var bare = PUNCTUATION.matcher(folded).replaceAll("");
        return bare.isEmpty() ? folded : Spelling.settled(bare, EstateName::counted);
    }

    private static String counted(String name) {
        return PART.matcher(name).replaceAll(EstateName::part);
    }

    private static String part(MatchResult part) {
        return Matcher.quoteReplacement(Spelling.numbered(part.group(1)) + part.group(2));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EstateName name && name.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }
}
