package io.heatline.asterisk.ivr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why we took somebody out of a queue they waited in, and what is said to them first. It travels through the PBX as text, so that any node
 * can go on with the call.
 *
 * @param prompts names of our sound files
 */
public record TakenOut(Why why, List<String> prompts) {
    public TakenOut {
        prompts = List.copyOf(prompts);
    }

    /** Why. */
    public enum Why {
        /** Only to hear something: they wait on where they stood. */
        TOLD,
        /** The rules want more for who has waited so long than that they wait. */
        LONG_WAIT,
        /** They wait longer than the queue allows now. */
        OVERFLOW
    }

    /** As {@link #text} wrote it; what can't be read is an overflow, which every flow has a way for. */
    public static TakenOut of(String text) {
        List<String> words = List.of(text.strip().split(" +"));
        return Arrays.stream(Why.values())
                .filter(why -> word(why).equals(words.get(0)))
                .findFirst()
                .map(why -> new TakenOut(why, words.subList(1, words.size())))
                .orElse(new TakenOut(Why.OVERFLOW, List.of()));
    }

    /** Words with blanks between them. */
    public String text() {
        return (word(why) + " " + String.join(" ", prompts)).strip();
    }

    private static String word(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
