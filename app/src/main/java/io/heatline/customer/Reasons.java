package io.heatline.customer;

import io.heatline.customer.Match.Field;
import io.heatline.customer.Match.How;
import io.heatline.customer.index.Heard;
import io.heatline.customer.index.PinyinMatch;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

    private final List<String> words;

    Reasons(SearchText text) {
        words = text.folded();
    }

    List<Match> of(PremisesCard card) {
        var matches = new ArrayList<Match>();
        for (String word : words) {
            var direct = Stream.of(estate(card, word), parts(card, word), names(card, word), phones(card, word))
                    .flatMap(stream -> stream)
                    .toList();
            matches.addAll(direct.isEmpty() ? similar(card, word).toList() : direct);
        }
        return matches.stream().distinct().toList();
    }

    private static Stream<Match> estate(PremisesCard card, String word) {
        var name = estateOf(word);
        var shown = Shown.text(card.premises().estate());
        var found = shown.find(Field.ADDRESS, new EstateName(name).key(), How.TEXT)
                .or(() -> read(shown, Field.ADDRESS, name));
        return found.map(match -> inAddress(card, match)).stream();
    }

    /** The estate begins the address. */
    private static Match inAddress(PremisesCard card, Match match) {
        return new Match(match.field(), card.premises().address(), match.from(), match.to(), match.how());
    }

    private static String estateOf(String word) {
        for (Pattern shape : SearchText.PLACES) {
            var place = shape.matcher(word);
            if (place.matches() && !place.group("estate").equals(word)) {
                return place.group("estate");
            }
        }
        return word;
    }

    /** Building, unit and room, where the word names them. */
    private static Stream<Match> parts(PremisesCard card, String word) {
        var address = AddressParts.of(card.premises());
        if (SearchWords.DIGITS.matcher(word).matches()) {
            var number = Spelling.numbered(word);
            return Stream.of(
                            address.building(number),
                            address.unit(number),
                            address.room(number),
                            address.roomBeginning(number))
                    .flatMap(Optional::stream)
                    .distinct();
        }
        for (Pattern shape : SearchText.PLACES) {
            var place = shape.matcher(word);
            if (place.matches() && !place.group("estate").equals(word)) {
                return parts(address, place);
            }
        }
        return Stream.empty();
    }

    private static Stream<Match> parts(AddressParts address, Matcher place) {
        var key = new PremisesKey(
                "", text(place.group("building")), text(place.group("unit")), text(place.group("room")));
        return Stream.of(
                        address.building(key.buildingKey()),
                        address.unit(key.unitKey()),
                        address.room(key.roomKey()).or(() -> address.roomBeginning(key.roomKey())))
                .flatMap(Optional::stream);
    }

    private static Stream<Match> names(PremisesCard card, String word) {
        return card.contacts().stream().flatMap(contact -> {
            var name = contact.name();
            if (name == null) {
                return Stream.empty();
            }
            var shown = Shown.text(name);
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
    private static Stream<Match> similar(PremisesCard card, String word) {
        var estate = Shown.text(card.premises().estate());
        var names = card.contacts().stream()
                .flatMap(contact -> Stream.ofNullable(contact.name()))
                .map(Shown::text);
        var phones = card.contacts().stream()
                .flatMap(contact -> contact.phones().stream())
                .map(number -> Shown.digits(number.phone().written()));
        var key = new EstateName(estateOf(word)).key();
        var digits = NO_DIGITS.matcher(word).replaceAll("");
        return Stream.of(
                        Stream.of(estate)
                                .filter(shown -> Heard.estate(shown.folded(), key))
                                .map(shown -> inAddress(card, whole(shown, Field.ADDRESS))),
                        names.filter(shown -> Heard.name(shown.folded(), word)).map(shown -> whole(shown, Field.NAME)),
                        phones.filter(shown -> digits.length() == word.length() && Heard.phone(shown.folded(), digits))
                                .map(shown -> whole(shown, Field.PHONE)))
                .flatMap(stream -> stream);
    }

    private static Match whole(Shown shown, Field field) {
        return shown.piece(field, 0, shown.folded().length(), How.SIMILAR);
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }
}
