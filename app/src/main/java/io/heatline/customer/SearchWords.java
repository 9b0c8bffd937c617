package io.heatline.customer;

import static io.heatline.customer.store.PlaceOrPerson.building;
import static io.heatline.customer.store.PlaceOrPerson.estate;
import static io.heatline.customer.store.PlaceOrPerson.name;
import static io.heatline.customer.store.PlaceOrPerson.phone;
import static io.heatline.customer.store.PlaceOrPerson.phonePart;
import static io.heatline.customer.store.PlaceOrPerson.phoneTail;
import static io.heatline.customer.store.PlaceOrPerson.place;
import static io.heatline.customer.store.PlaceOrPerson.room;

import io.heatline.customer.store.PlaceOrPerson;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what an agent types while somebody talks: 阳光 3-2-501, 阳光家园三号楼, 8000, 13800008000, 王丽. */
final class SearchWords {

    static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},，、;；]+");
    static final Pattern DIGITS = Pattern.compile("[0-9]+");
    static final Pattern PHONE = Pattern.compile("\\+?[0-9()-]{7,}");

    private static final String HAN = "零〇○一二两三四五六七八九十百";
    private static final String NUMBER = "[A-Z]?[0-9" + HAN + "]+[A-Z]?|[A-Z]";

    /** 阳光3-2-501, 3-501, 3-2-501室. The estate may not end in a digit, or 0451-81234567 would be a flat. */
    static final Pattern DASHED = Pattern.compile("(?<estate>(?:.*[^0-9A-Z-])?)(?<building>[A-Z]?[1-9][0-9]{0,2}|[A-Z])"
            + "-(?:(?<unit>[0-9]{1,2}|[A-Z])-)?(?<room>[A-Z]?[0-9]{1,4}[A-Z]?)(?:室|户|房)?");

    /** 阳光家园三号楼2单元501室, each part as it comes. */
    static final Pattern WORDED = Pattern.compile("(?<estate>.*?)(?:第?(?<building>" + NUMBER + ")(?:号楼|[#号栋幢座楼]))?"
            + "(?:第?(?<unit>" + NUMBER + ")(?:单元|门))?"
            + "(?<room>-?[A-Z]?[0-9]+[A-Z]?(?:室|户|房)?|(?:" + NUMBER + ")(?:室|户|房))?");

    /**
     * 阳光6#-2-501, 6号楼2-501, 六栋五零一, 6/2/501: a number with its word or a stroke behind it, and so on to the room. Of 十六 the
     * building is not 六, and no building has four digits.
     */
    static final Pattern MIXED = Pattern.compile("(?<estate>(?:.*?[^0-9A-Z-])?)(?<![0-9A-Z" + HAN + "])"
            + "第?(?<building>[A-Z]?[1-9][0-9]{0,2}[A-Z]?|[A-Z]|[" + HAN + "]+)(?:(?:号楼|[#号栋棟幢座楼樓])+[-/.]?|[-/.])"
            + "(?:第?(?<unit>[0-9]{1,2}|[A-Z]|[" + HAN + "]+)(?:(?:单元|[单门#])+[-/.]?|[-/.]))?"
            + "第?(?<room>[A-Z]?[0-9]{1,4}[A-Z]?|[" + HAN + "]+)(?:室|户|房间|房|号)?");

    private static final int WHOLE_PHONE = 11;
    private static final int PHONE_PART = 5;
    private static final int PHONE_TAIL = 4;

    private SearchWords() {}

    /** The words, each with the ways it can be read. */
    static List<List<PlaceOrPerson>> of(String text) {
        return Arrays.stream(BETWEEN.split(Spelling.tidy(text)))
                .filter(word -> !Spelling.folded(word).isEmpty())
                .map(SearchWords::readings)
                .toList();
    }

    private static List<PlaceOrPerson> readings(String word) {
        var folded = Spelling.folded(word);
        if (DIGITS.matcher(folded).matches()) {
            return digits(folded);
        }
        return dashed(folded).or(() -> dialled(folded)).orElseGet(() -> words(word, folded));
    }

    private static List<PlaceOrPerson> digits(String digits) {
        if (digits.length() >= WHOLE_PHONE) {
            return List.of(phone(Phone.of(digits).digits()));
        }
        var readings = new ArrayList<>(List.of(room(Spelling.numbered(digits)), building(Spelling.numbered(digits))));
        if (digits.length() == PHONE_TAIL) {
            readings.add(phoneTail(digits));
        }
        if (digits.length() >= PHONE_PART) {
            readings.add(phonePart(digits));
        }
        return readings;
    }

    private static Optional<List<PlaceOrPerson>> dashed(String folded) {
        return Optional.of(DASHED.matcher(folded)).filter(Matcher::matches).map(match -> List.of(placeOf(match)));
    }

    private static Optional<List<PlaceOrPerson>> dialled(String folded) {
        return PHONE.matcher(folded).matches()
                ? Optional.of(List.of(phonePart(Phone.of(folded).digits())))
                : Optional.empty();
    }

    private static List<PlaceOrPerson> words(String word, String folded) {
        var readings = new ArrayList<>(List.of(estate(new EstateName(word).key()), name(folded)));
        for (Pattern shape : List.of(WORDED, MIXED)) {
            var match = shape.matcher(folded);
            if (match.matches() && !match.group("estate").equals(folded)) {
                readings.add(placeOf(match));
            }
        }
        return readings.stream().distinct().toList();
    }

    /** The parts are folded the way the archive folds them, by asking its key. */
    private static PlaceOrPerson placeOf(Matcher match) {
        var key = new PremisesKey(
                match.group("estate"),
                text(match.group("building")),
                text(match.group("unit")),
                text(match.group("room")));
        return place(
                key.estateKey(),
                nullIfEmpty(key.buildingKey()),
                nullIfEmpty(key.unitKey()),
                nullIfEmpty(key.roomKey()));
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static @Nullable String nullIfEmpty(String key) {
        return key.isEmpty() ? null : key;
    }
}
