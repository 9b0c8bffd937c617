package io.heatline.customer.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The terms a person's name is found by: its pieces, its beginnings behind {@code ^}, and how they are read. 王丽华 is found by
 * 丽华, ^王丽, WLH, WANGLH, LIHUA, WANGLIHUA$.
 */
final class NameTerms {

    static final char START = '^';
    static final char END = '$';

    /** Longer pieces are asked as several of this length. */
    static final int PIECE = 3;

    static final int LONGEST_PREFIX = 8;
    private static final int READ = 6;
    private static final int READINGS = 8;

    private NameTerms() {}

    static Set<String> pieces(String name) {
        var terms = new LinkedHashSet<String>();
        var characters = name.codePoints().toArray();
        for (int from = 0; from < characters.length; from++) {
            for (int length = 1; length <= PIECE && from + length <= characters.length; length++) {
                terms.add(new String(characters, from, length));
            }
        }
        for (int length = 1; length <= LONGEST_PREFIX && length <= characters.length; length++) {
            terms.add(START + new String(characters, 0, length));
        }
        return terms;
    }

    /** Nothing for what is too long for a person's name. */
    static Set<String> read(String name) {
        var terms = new LinkedHashSet<String>();
        for (List<String> reading : readings(name)) {
            for (int from = 0; from < reading.size(); from++) {
                runs(reading, from, terms);
            }
            terms.add(String.join("", reading) + END);
            terms.add(initials(reading, 0, reading.size()) + END);
        }
        return terms;
    }

    /** Full syllables, then initials of those that follow. */
    private static void runs(List<String> reading, int from, Set<String> terms) {
        for (int full = from; full <= reading.size(); full++) {
            var run = String.join("", reading.subList(from, full));
            for (int to = full; to <= reading.size(); to++) {
                var term = run + initials(reading, full, to);
                if (term.length() > 1) {
                    terms.add(term);
                }
            }
        }
    }

    private static String initials(List<String> reading, int from, int to) {
        var initials = new StringBuilder();
        reading.subList(from, to).forEach(syllable -> initials.append(syllable.charAt(0)));
        return initials.toString();
    }

    /** Each way a whole name is read; some surnames have two. */
    static List<List<String>> readings(String name) {
        return readings(name, READ);
    }

    /** Nothing for what is longer, or has a character nobody reads. */
    static List<List<String>> readings(String text, int longest) {
        var characters = text.codePoints().toArray();
        if (characters.length == 0 || characters.length > longest) {
            return List.of();
        }
        List<List<String>> readings = List.of(List.of());
        for (int character : characters) {
            readings = longer(readings, Pinyin.readings(character));
        }
        return readings;
    }

    private static List<List<String>> longer(List<List<String>> readings, List<String> next) {
        var longer = new ArrayList<List<String>>();
        for (List<String> reading : readings) {
            for (String syllable : next) {
                var one = new ArrayList<>(reading);
                one.add(syllable);
                longer.add(one);
            }
        }
        return longer.subList(0, Math.min(READINGS, longer.size()));
    }
}
