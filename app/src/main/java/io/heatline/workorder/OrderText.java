package io.heatline.workorder;

import io.heatline.customer.PremisesSearch;
import io.heatline.workorder.Words.Kind;
import io.heatline.workorder.store.OrderQuery.Range;
import io.heatline.workorder.store.OrderQuery.Typed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody types to find an order: a number, a phone number, a name, an address however it is written, or pieces of
 * them with spaces between. A piece that is none of these (a building, a room by itself) is looked for among the newest orders.
 */
@Component
class OrderText {

    /** More than a busy month of a city: what is older is found by number, phone, name or estate. */
    private static final int NEWEST = 20_000;
    /** The flats of a high building. */
    private static final int PLACES = 500;
    /** Of a mobile telephone. */
    private static final int WHOLE_NUMBER = 11;

    private static final Pattern NUMBER = Pattern.compile("HL[0-9-]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,}");
    /** 138-0000-1111 is one number. */
    private static final Pattern SPACED = Pattern.compile("[0-9][0-9 -]*");

    private final Words words;
    private final PremisesSearch premises;

    OrderText(Words words, PremisesSearch premises) {
        this.words = words;
        this.premises = premises;
    }

    /** Where to look; null where nothing was typed. */
    @Nullable
    Typed typed(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var pieces = pieces(text.strip());
        var number = first(pieces, NUMBER);
        if (number != null) {
            return new Typed(likes(pieces), range(number), null, List.of(), List.of(), List.of(), 0);
        }
        var digits = first(pieces, DIGITS);
        var places = premises.standingAt(text, PLACES);
        // Whoever wrote down an address, or all of a number, said all there is to say.
        int newest = places.isEmpty() && (digits == null || digits.length() < WHOLE_NUMBER) ? NEWEST : 0;
        return pieces.stream()
                .map(this::named)
                .filter(Named::known)
                .findFirst()
                .map(named -> new Typed(likes(pieces), null, null, named.people(), named.estates(), places, newest))
                .orElseGet(() -> new Typed(
                        likes(pieces),
                        null,
                        digits == null ? null : range(digits),
                        List.of(),
                        List.of(),
                        places,
                        newest));
    }

    /** Whom and which estates a piece is a name of. */
    private record Named(List<String> people, List<String> estates) {
        boolean known() {
            return !people.isEmpty() || !estates.isEmpty();
        }
    }

    private Named named(String piece) {
        var estates = words.with(Kind.ESTATE, piece);
        var before = estates.isEmpty() ? words.atTheBeginning(Kind.ESTATE, piece) : null;
        return new Named(words.with(Kind.NAME, piece), before == null ? estates : List.of(before));
    }

    private static @Nullable String first(List<String> pieces, Pattern shape) {
        return pieces.stream()
                .filter(piece -> shape.matcher(piece).matches())
                .findFirst()
                .orElse(null);
    }

    private static List<String> pieces(String text) {
        var whole = SPACED.matcher(text).matches() ? text.replaceAll("[ -]", "") : text;
        return Stream.of(whole.split("\\s+"))
                .map(piece -> piece.regionMatches(true, 0, "HL", 0, 2) ? piece.toUpperCase(Locale.ROOT) : piece)
                .toList();
    }

    private static List<String> likes(List<String> pieces) {
        return pieces.stream().map(OrderSearch::like).toList();
    }

    /** Everything that begins so: digits go on with digits and hyphens, and each of them comes before any letter. */
    private static Range range(String beginning) {
        return new Range(beginning, beginning + "a");
    }
}
