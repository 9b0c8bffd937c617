package io.heatline.customer.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The estates of the index. Where premises are half a million they are a thousand or more, so those are looked at that have a
 * character or a sound of what is asked for; only what is spelled in Latin letters and fits nothing is compared with all.
 */
public final class EstateTerms {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]+[A-Z0-9]*");

    /** Two characters with one wrong have nothing left. */
    private static final int SIMILAR = 3;

    /** YANGUANG is YANGGUANG; of fewer letters too much looks alike. */
    private static final int SIMILAR_LETTERS = 5;

    /**
     * An estate.
     *
     * @param readings how its key is read, each syllable behind a bar: {@code |YANG|GUANG|}
     */
    private record Estate(String key, List<String> readings) {

        static Estate of(String key) {
            return new Estate(key, read(key));
        }
    }

    private final Map<String, Estate> estates = new HashMap<>();
    private final Map<Character, List<Estate>> byCharacter = new HashMap<>();
    private final Map<String, List<Estate>> bySyllable = new HashMap<>();
    private final Map<Character, List<Estate>> byInitial = new HashMap<>();

    EstateTerms(Set<String> keys) {
        keys.forEach(key -> add(Estate.of(key)));
    }

    private EstateTerms(EstateTerms known, Set<String> keys) {
        for (String key : keys) {
            var same = known.estates.get(key);
            add(same == null ? Estate.of(key) : same);
        }
    }

    private void add(Estate estate) {
        estates.put(estate.key(), estate);
        var key = estate.key();
        key.chars().distinct().forEach(letter -> put(byCharacter, (char) letter, estate));
        var syllables = new LinkedHashSet<String>();
        var initials = new LinkedHashSet<Character>();
        key.codePoints().mapToObj(Pinyin::readings).flatMap(List::stream).forEach(syllable -> {
            syllables.add(syllable);
            initials.add(syllable.charAt(0));
        });
        syllables.forEach(syllable -> put(bySyllable, syllable, estate));
        initials.forEach(initial -> put(byInitial, initial, estate));
    }

    private static <K> void put(Map<K, List<Estate>> index, K key, Estate estate) {
        index.computeIfAbsent(key, first -> new ArrayList<>()).add(estate);
    }

    /** The same for these estates; those that are known are not read again. */
    EstateTerms with(Set<String> keys) {
        return new EstateTerms(this, keys);
    }

    /** Estates this text may mean; it is folded as their keys are. What is only alike is not looked for before it is asked for. */
    public Wanted wanted(String text) {
        var fitting = Wants.estates(fitting(text));
        var alike = new Alike(text);
        return rank -> rank == Rank.SIMILAR
                ? Wanted.anyOf(List.of(fitting, Wants.estates(Map.of(Rank.SIMILAR, alike.keys()))))
                        .upTo(rank)
                : fitting.upTo(rank);
    }

    /** Estates that sound the same or are one letter off, looked for once. */
    private final class Alike {

        private final String text;
        private @Nullable Set<String> keys;

        Alike(String text) {
            this.text = text;
        }

        Set<String> keys() {
            var known = keys;
            if (known == null) {
                known = alike(text);
                keys = known;
            }
            return known;
        }
    }

    /** What fits, by how well. */
    Map<Rank, Set<String>> fitting(String text) {
        var ranked = new EnumMap<Rank, Set<String>>(Rank.class);
        boolean letters = LETTERS.matcher(text).matches();
        for (Estate estate : candidates(text, letters)) {
            var rank = letters ? byLetters(estate.key(), text) : byCharacters(estate.key(), text);
            if (rank != null) {
                ranked.computeIfAbsent(rank, first -> new TreeSet<>()).add(estate.key());
            }
        }
        return ranked;
    }

    /** Where it stands its first letter stands, or, of letters, something whose reading begins with it. */
    private Set<Estate> candidates(String text, boolean letters) {
        var candidates = new LinkedHashSet<Estate>();
        if (text.isEmpty()) {
            candidates.addAll(estates.values());
            return candidates;
        }
        candidates.addAll(byCharacter.getOrDefault(text.charAt(0), List.of()));
        if (letters) {
            candidates.addAll(byInitial.getOrDefault(text.charAt(0), List.of()));
        }
        return candidates;
    }

    private static @Nullable Rank byCharacters(String key, String text) {
        int at = key.indexOf(text);
        if (at == 0) {
            return key.length() == text.length() ? Rank.EXACT : Rank.PREFIX;
        }
        return at > 0 ? Rank.FRAGMENT : null;
    }

    private static @Nullable Rank byLetters(String key, String text) {
        if (key.contains(text)) {
            return key.startsWith(text) ? Rank.PREFIX : Rank.FRAGMENT;
        }
        if (text.length() < 2) {
            return null;
        }
        return PinyinMatch.find(key, text)
                .map(match -> match.from() == 0 ? Rank.PREFIX : Rank.FRAGMENT)
                .orElse(null);
    }

    /** What doesn't fit and is alike. */
    Set<String> alike(String text) {
        var keys = new TreeSet<String>();
        boolean letters = LETTERS.matcher(text).matches();
        if (letters) {
            estates.values().stream()
                    .filter(estate -> text.length() >= SIMILAR_LETTERS && soundsAlike(estate, text))
                    .forEach(estate -> keys.add(estate.key()));
        } else {
            alikeByCharacters(text, keys);
        }
        fitting(text).values().forEach(keys::removeAll);
        return keys;
    }

    private static boolean soundsAlike(Estate estate, String text) {
        return estate.readings().stream().anyMatch(reading -> OneOff.begins(reading.replace("|", ""), text));
    }

    /** What sounds the same has its first syllable; of what is one off, one of the first two characters is right. */
    private void alikeByCharacters(String text, Set<String> keys) {
        var heard = text.length() < 2 ? List.<String>of() : read(text);
        for (String one : heard) {
            var first = one.substring(1, one.indexOf('|', 1));
            bySyllable.getOrDefault(first, List.of()).stream()
                    .filter(estate -> estate.readings().stream().anyMatch(other -> other.contains(one)))
                    .forEach(estate -> keys.add(estate.key()));
        }
        if (text.length() >= SIMILAR) {
            for (int at = 0; at < 2; at++) {
                byCharacter.getOrDefault(text.charAt(at), List.of()).stream()
                        .filter(estate -> OneOff.in(estate.key(), text))
                        .forEach(estate -> keys.add(estate.key()));
            }
        }
    }

    private static List<String> read(String text) {
        return NameTerms.readings(text, text.length()).stream()
                .map(reading -> "|" + String.join("|", reading) + "|")
                .toList();
    }
}
