package io.heatline.customer.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The estates of the index. They are a few thousand where premises are half a million, so each is looked at. */
public final class EstateTerms {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]+[A-Z0-9]*");

    /** Two characters with one wrong have nothing left. */
    private static final int SIMILAR = 3;

    /** YANGUANG is YANGGUANG; of fewer letters too much looks alike. */
    private static final int SIMILAR_LETTERS = 5;

    /** By key, how it is read, each syllable behind a bar: {@code |YANG|GUANG}. */
    private final Map<String, List<String>> estates;

    EstateTerms(Set<String> keys) {
        estates = keys.stream().collect(Collectors.toMap(key -> key, EstateTerms::read));
    }

    private EstateTerms(Map<String, List<String>> estates) {
        this.estates = estates;
    }

    /** The same for these estates; those that are known are not read again. */
    EstateTerms with(Set<String> keys) {
        return new EstateTerms(keys.stream().collect(Collectors.toMap(key -> key, this::known)));
    }

    /** Estates this text may mean; it is folded as their keys are. */
    public Wanted wanted(String text) {
        return Wants.estates(ranked(text));
    }

    Map<Rank, Set<String>> ranked(String text) {
        var ranked = new EnumMap<Rank, Set<String>>(Rank.class);
        boolean letters = LETTERS.matcher(text).matches();
        var heard = letters || text.length() < 2 ? List.<String>of() : read(text);
        estates.forEach((key, read) -> {
            var rank = letters ? byLetters(key, read, text) : byCharacters(key, read, text, heard);
            if (rank != null) {
                ranked.computeIfAbsent(rank, first -> new TreeSet<>()).add(key);
            }
        });
        return ranked;
    }

    private static @Nullable Rank byCharacters(String key, List<String> read, String text, List<String> heard) {
        int at = key.indexOf(text);
        if (at == 0) {
            return key.length() == text.length() ? Rank.EXACT : Rank.PREFIX;
        }
        boolean similar = at > 0
                || heard.stream().anyMatch(one -> read.stream().anyMatch(other -> other.contains(one)))
                || text.length() >= SIMILAR && OneOff.in(key, text);
        return similar ? at > 0 ? Rank.FRAGMENT : Rank.SIMILAR : null;
    }

    private static @Nullable Rank byLetters(String key, List<String> read, String text) {
        if (key.contains(text)) {
            return key.startsWith(text) ? Rank.PREFIX : Rank.FRAGMENT;
        }
        if (text.length() < 2) {
            return null;
        }
        var match = PinyinMatch.find(key, text);
        if (match.isPresent()) {
            return match.get().from() == 0 ? Rank.PREFIX : Rank.FRAGMENT;
        }
        boolean similar = text.length() >= SIMILAR_LETTERS
                && read.stream().anyMatch(reading -> OneOff.begins(reading.replace("|", ""), text));
        return similar ? Rank.SIMILAR : null;
    }

    private List<String> known(String key) {
        var known = estates.get(key);
        return known == null ? read(key) : known;
    }

    private static List<String> read(String text) {
        return NameTerms.readings(text, text.length()).stream()
                .map(reading -> "|" + String.join("|", reading) + "|")
                .toList();
    }
}
