package io.heatline.customer.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How characters are read: in capitals, without tones, ü as V. */
public final class Pinyin {

    private static final HanyuPinyinOutputFormat FORMAT = format();
    private static final ConcurrentMap<Integer, List<String>> READINGS = new ConcurrentHashMap<>();
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FA5;

    private Pinyin() {}

    /** All of them, the common one first; a Latin letter or a digit is read as itself, anything else not at all. */
    public static List<String> readings(int character) {
        return READINGS.computeIfAbsent(character, Pinyin::read);
    }

    /** Every syllable some character is read as, from this prefix on. */
    static NavigableSet<String> syllables(String prefix) {
        return Syllables.ALL.subSet(prefix, true, prefix + '\uffff', true);
    }

    private static List<String> read(int character) {
        if (character < 128) {
            return Character.isLetterOrDigit(character)
                    ? List.of(Character.toString(character).toUpperCase(Locale.ROOT))
                    : List.of();
        }
        return Character.isBmpCodePoint(character) ? han((char) character) : List.of();
    }

    private static List<String> han(char character) {
        try {
            var read = PinyinHelper.toHanyuPinyinStringArray(character, FORMAT);
            return read == null ? List.of() : Arrays.stream(read).distinct().toList();
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HanyuPinyinOutputFormat format() {
        var format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.UPPERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }

    /** Read off the characters once, in some 100 ms. */
    private static final class Syllables {
        static final TreeSet<String> ALL = IntStream.rangeClosed(FIRST_HAN, LAST_HAN)
                .boxed()
                .flatMap(character -> Pinyin.han((char) (int) character).stream())
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}
