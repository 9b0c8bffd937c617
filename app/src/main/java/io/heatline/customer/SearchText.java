package io.heatline.customer;

import static io.heatline.customer.index.Rank.FRAGMENT;

import io.heatline.customer.index.EstateTerms;
import io.heatline.customer.index.Wanted;
import io.heatline.customer.index.Wants;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an agent types while somebody talks, for the index: 阳光3-2-501, yg 3 2 501, yangguang, 8000, 138 0000 8000, 王丽,
 * wl. A text has several readings; numbers one after the other are building, unit and room.
 */
final class SearchText {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]?[0-9]{1,4}[A-Z]?|[A-Z]");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,}");

    /** yg3-2-501: the letters are an estate's, where A3-2-501 is building A3. */
    private static final Pattern LETTERED = Pattern.compile(
            "(?<estate>[A-Z]{2,})(?<building>[1-9][0-9]{0,2})-(?:(?<unit>[0-9]{1,2})-)?(?<room>[0-9]{1,4})(?:室|户|房)?");

    static final List<Pattern> PLACES = List.of(SearchWords.MIXED, SearchWords.DASHED, LETTERED, SearchWords.WORDED);

    private static final Pattern BUILDING_AND_UNIT =
            Pattern.compile("(?<estate>(?:.*[^0-9A-Z-])?)(?<building>[A-Z]?[1-9][0-9]{0,2}|[A-Z])[-/.](?<unit>[0-9])");

    private static final Pattern UNIT_AND_ROOM =
            Pattern.compile("(?<unit>[0-9]{1,2})[-/.](?<room>[0-9]{3,4})(?:室|户|房|号)?");

    private static final Pattern DIALLED = Pattern.compile("\\+?[0-9][0-9 ()-]{5,}[0-9]");
    private static final Pattern AREA = Pattern.compile("^0(?:10|2[0-9]|[3-9][0-9]{2})(?=[2-9][0-9]{6,7}$)");
    private static final Pattern LONG_DISTANCE = Pattern.compile("^0(?=1[3-9][0-9]{9}$)");
    private static final int MOST_WORDS = 12;
    private static final int PHONE_PART = 4;
    private static final int WHOLE_NUMBER = 8;

    private final List<String> words;
    private final String text;

    SearchText(String written) {
        text = Spelling.tidy(written);
        words = Arrays.stream(SearchWords.BETWEEN.split(text))
                .filter(word -> !Spelling.folded(word).isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What there is to fit: each word or run of numbers. */
    List<Wanted> wanted(EstateTerms estates) {
        var each = parts(estates);
        var dialled = Spelling.tidy(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return words.size() > 1 && DIALLED.matcher(dialled).matches()
                ? List.of(Wanted.anyOf(
                        List.of(Wanted.allOf(each), phone(Phone.of(dialled).digits()))))
                : each;
    }

    private List<Wanted> parts(EstateTerms estates) {
        var parts = new ArrayList<Wanted>();
        for (int at = 0; at < words.size(); ) {
            int numbers = numbersFrom(at);
            parts.add(numbers > 1 ? place(words.subList(at, at + numbers), estates) : word(words.get(at), estates));
            at += Math.max(1, numbers);
        }
        return parts;
    }

    private int numbersFrom(int at) {
        int end = at;
        while (end < words.size()
                && end < at + 3
                && NUMBER.matcher(Spelling.folded(words.get(end))).matches()) {
            end++;
        }
        return end - at;
    }

    /** 3 2 501 is a place; should there be none, any order will do. */
    private static Wanted place(List<String> numbers, EstateTerms estates) {
        int last = numbers.size() - 1;
        var unit = last == 2 ? numbers.get(1) : "";
        return Wanted.anyOf(List.of(
                place("", numbers.get(0), unit, numbers.get(last), estates),
                Wanted.allOf(numbers.stream()
                                .map(number -> word(number, estates))
                                .toList())
                        .noBetterThan(FRAGMENT)));
    }

    private static Wanted word(String word, EstateTerms estates) {
        var folded = Spelling.folded(word);
        var readings = new ArrayList<Wanted>();
        if (SearchWords.DIGITS.matcher(folded).matches()) {
            digits(folded, readings);
        } else if (SearchWords.PHONE.matcher(folded).matches()) {
            readings.add(phone(Phone.of(folded).digits()));
        } else {
            readings.add(estates.wanted(new EstateName(word).key()));
            readings.add(Wants.name(folded));
        }
        if (LETTERS.matcher(folded).matches()) {
            readings.add(Wants.nameRead(folded));
        }
        for (Pattern shape : PLACES) {
            place(shape.matcher(folded), folded, estates, readings);
        }
        unitAndRoom(UNIT_AND_ROOM.matcher(folded), readings);
        buildingAndUnit(BUILDING_AND_UNIT.matcher(folded), estates, readings);
        return Wanted.anyOf(readings);
    }

    private static void digits(String digits, List<Wanted> readings) {
        var number = Spelling.numbered(digits);
        readings.add(Wants.room(number));
        readings.add(Wants.building(number));
        if (digits.length() > 1) {
            readings.add(Wants.roomBeginning(number));
        } else {
            readings.add(Wants.unit(number).noBetterThan(FRAGMENT));
        }
        if (digits.length() >= PHONE_PART) {
            readings.add(phone(Phone.of(digits).digits()));
        }
    }

    /** With or without the area code, and as one dials it from elsewhere. */
    private static Wanted phone(String digits) {
        var number = LONG_DISTANCE.matcher(digits).replaceFirst("");
        var local = AREA.matcher(number).replaceFirst("");
        return local.equals(number)
                ? Wants.phone(number)
                : Wanted.anyOf(List.of(Wants.phone(number), Wants.phone(local).noBetterThan(FRAGMENT)));
    }

    private static void place(Matcher shape, String folded, EstateTerms estates, List<Wanted> readings) {
        if (shape.matches() && !shape.group("estate").equals(folded)) {
            readings.add(place(
                    shape.group("estate"),
                    text(shape.group("building")),
                    text(shape.group("unit")),
                    text(shape.group("room")),
                    estates));
        }
    }

    /** In 阳光6号楼 2-501 the building has been said. */
    private static void unitAndRoom(Matcher match, List<Wanted> readings) {
        if (match.matches()) {
            readings.add(Wanted.allOf(List.of(
                            Wants.unit(Spelling.numbered(match.group("unit"))),
                            Wants.room(Spelling.numbered(match.group("room")))))
                    .noBetterThan(FRAGMENT));
        }
    }

    /** 阳光3-2 may go on with the room. */
    private static void buildingAndUnit(Matcher match, EstateTerms estates, List<Wanted> readings) {
        if (match.matches()) {
            readings.add(place(match.group("estate"), match.group("building"), match.group("unit"), "", estates)
                    .noBetterThan(FRAGMENT));
        }
    }

    /** The parts are folded the way the archive folds them, by asking its key. */
    private static Wanted place(String estate, String building, String unit, String room, EstateTerms estates) {
        var key = new PremisesKey(estate, building, unit, room);
        var parts = new ArrayList<Wanted>();
        if (!estate.isEmpty()) {
            parts.add(estates.wanted(key.estateKey()));
        }
        if (!key.buildingKey().isEmpty()) {
            parts.add(Wants.building(key.buildingKey()));
        }
        if (!key.unitKey().isEmpty()) {
            parts.add(Wants.unit(key.unitKey()));
        }
        if (key.roomKey().isEmpty()) {
            return Wanted.allOf(parts);
        }
        var there = new ArrayList<>(parts);
        parts.add(Wanted.anyOf(List.of(Wants.room(key.roomKey()), Wants.roomBeginning(key.roomKey()))));
        if (there.isEmpty()) {
            return Wanted.allOf(parts);
        }
        // One thing may be misheard, not two.
        there.replaceAll(part -> part.noWorseThan(FRAGMENT));
        there.add(Wants.roomAlike(key.roomKey()));
        return Wanted.anyOf(List.of(Wanted.allOf(parts), Wanted.allOf(there)));
    }

    /** Whether it says where something stands, to the building or closer; an estate, a name or a number alone does not. */
    boolean isPlace() {
        return !isNumber()
                && (IntStream.range(0, words.size()).anyMatch(at -> numbersFrom(at) > 1)
                        || folded().stream().anyMatch(SearchText::isPlace));
    }

    /** 138 0000 8000, and no flat has so many digits. */
    private boolean isNumber() {
        return DIALLED.matcher(text).matches() && text.replaceAll("[^0-9]", "").length() >= WHOLE_NUMBER;
    }

    private static boolean isPlace(String folded) {
        return PLACES.stream()
                .map(shape -> shape.matcher(folded))
                .anyMatch(match -> match.matches() && !match.group("estate").equals(folded));
    }

    /** The words, folded. */
    List<String> folded() {
        return words.stream().map(Spelling::folded).toList();
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
