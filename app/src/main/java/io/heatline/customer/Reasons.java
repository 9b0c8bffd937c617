package io.heatline.customer;

import io.heatline.customer.Match.Field;
import io.heatline.customer.Match.How;
import io.heatline.customer.index.Heard;
import io.heatline.customer.index.PinyinMatch;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a premises was found: for each word the pieces of address, names and numbers that fit it. It is read off what the agent
 * sees, not off the index, so nothing is marked that isn't there.
 */
final class Reasons {

    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,}");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final int PHONE_PART = 4;

    private final List<Word> words;

    /** A page shows one estate again and again, and each word is looked for in each name: a text is folded once. */
    private final Map<String, Shown> texts = new HashMap<>();

    private final Map<Long, AddressParts> addresses = new HashMap<>();

    Reasons(SearchText text) {
        words = text.folded().stream().map(Word::of).toList();
    }

    /** A word as it was typed, folded, and what it says of a place. */
    private record Word(
            String text,
            String estate,
            String estateKey,
            @Nullable Place place) {

        /** Building, unit and room as they are compared; empty where the word says nothing of them. */
        private record Place(String building, String unit, String room) {}

        static Word of(String text) {
            for (Pattern shape : SearchText.PLACES) {
                var place = shape.matcher(text);
                if (place.matches() && !place.group("estate").equals(text)) {
                    var key = new PremisesKey(
                            place.group("estate"),
                            part(place.group("building")),
                            part(place.group("unit")),
                            part(place.group("room")));
                    return new Word(
                            text,
                            key.estate(),
                            key.estateKey(),
                            new Place(key.buildingKey(), key.unitKey(), key.roomKey()));
                }
            }
            return new Word(text, text, new EstateName(text).key(), null);
        }

        private static String part(@Nullable String written) {
            return written == null ? "" : written;
        }

        boolean isNumber() {
            return SearchWords.DIGITS.matcher(text).matches();
        }
    }

    List<Match> of(PremisesCard card) {
        var matches = new ArrayList<Match>();
        for (Word word : words) {
            var direct = Stream.of(
                            estate(card, word), parts(card, word), names(card, word.text()), phones(card, word.text()))
                    .flatMap(stream -> stream)
                    .toList();
            matches.addAll(direct.isEmpty() ? similar(card, word).toList() : direct);
        }
        return matches.stream().distinct().toList();
    }

    private Shown shown(String text) {
        return texts.computeIfAbsent(text, Shown::text);
    }

    private Stream<Match> estate(PremisesCard card, Word word) {
        var shown = shown(card.premises().estate());
        var found = shown.find(Field.ADDRESS, word.estateKey(), How.TEXT)
                .or(() -> read(shown, Field.ADDRESS, word.estate()));
        return found.map(match -> inAddress(card, match)).stream();
    }

    /** The estate begins the address. */
    private static Match inAddress(PremisesCard card, Match match) {
        return new Match(match.field(), card.premises().address(), match.from(), match.to(), match.how());
    }

    /** Building, unit and room, where the word names them. */
    private Stream<Match> parts(PremisesCard card, Word word) {
        var place = word.place();
        if (word.isNumber()) {
            var address = address(card);
            var number = Spelling.numbered(word.text());
            return Stream.of(
                            address.building(number),
                            address.unit(number),
                            address.room(number),
                            address.roomBeginning(number))
                    .flatMap(Optional::stream)
                    .distinct();
        }
        if (place == null) {
            return Stream.empty();
        }
        var address = address(card);
        return Stream.of(
                        address.building(place.building()),
                        address.unit(place.unit()),
                        address.room(place.room())
                                .or(() -> address.roomBeginning(place.room()))
                                .or(() -> address.roomAlike(place.room())))
                .flatMap(Optional::stream);
    }

    private AddressParts address(PremisesCard card) {
        return addresses.computeIfAbsent(card.premises().id(), id -> AddressParts.of(card.premises()));
    }

    private Stream<Match> names(PremisesCard card, String word) {
        return card.contacts().stream().flatMap(contact -> {
            var name = contact.name();
            if (name == null) {
                return Stream.empty();
            }
            var shown = shown(name);
            return shown.find(Field.NAME, word, How.TEXT).or(() -> read(shown, Field.NAME, word)).stream();
        });
    }

    private static Stream<Match> phones(PremisesCard card, String word) {
        var digits = Phone.of(word).digits();
        if (!SearchWords.DIGITS.matcher(word).matches()
                        && !SearchWords.PHONE.matcher(word).matches()
                || digits.length() < PHONE_PART) {
            return Stream.empty();
        }
        return card.contacts().stream()
                .flatMap(contact -> contact.phones().stream())
                .map(number -> Shown.digits(number.phone().written()))
                .flatMap(shown -> phone(shown, digits).stream());
    }

    /** Its end, by which people ask for a number; else where the digits stand first; else it is the number without area code. */
    private static Optional<Match> phone(Shown shown, String digits) {
        int length = shown.folded().length();
        if (shown.folded().endsWith(digits)) {
            return Optional.of(shown.piece(Field.PHONE, length - digits.length(), length, How.TEXT));
        }
        boolean local = digits.endsWith(shown.folded()) && length >= PHONE_PART;
        return local
                ? Optional.of(shown.piece(Field.PHONE, 0, length, How.TEXT))
                : shown.find(Field.PHONE, digits, How.TEXT);
    }

    private static Optional<Match> read(Shown shown, Field field, String letters) {
        if (!LETTERS.matcher(letters).matches()) {
            return Optional.empty();
        }
        return PinyinMatch.find(shown.folded(), letters)
                .map(match -> shown.piece(field, unit(shown, match.from()), unit(shown, match.to()), How.PINYIN));
    }

    /** Code points are what is read, UTF-16 is what is counted. */
    private static int unit(Shown shown, int codePoint) {
        return shown.folded().offsetByCodePoints(0, codePoint);
    }

    /** What sounds the same or is one letter off; of the estate, of a name, of a number. */
    private Stream<Match> similar(PremisesCard card, Word word) {
        var estate = shown(card.premises().estate());
        var names = card.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.name()))
                .map(this::shown);
        var phones = card.contacts().stream()
                .flatMap(contact -> contact.phones().stream())
                .map(number -> Shown.digits(number.phone().written()));
        var digits = NO_DIGITS.matcher(word.text()).replaceAll("");
        return Stream.of(
                        Stream.of(estate)
                                .filter(shown -> Heard.estate(shown.folded(), word.estateKey()))
                                .map(shown -> inAddress(card, whole(shown, Field.ADDRESS))),
                        names.filter(shown -> Heard.name(shown.folded(), word.text()))
                                .map(shown -> whole(shown, Field.NAME)),
                        phones.filter(shown ->
                                        digits.length() == word.text().length() && Heard.phone(shown.folded(), digits))
                                .map(shown -> whole(shown, Field.PHONE)))
                .flatMap(stream -> stream);
    }

    private static Match whole(Shown shown, Field field) {
        return shown.piece(field, 0, shown.folded().length(), How.SIMILAR);
    }
}
