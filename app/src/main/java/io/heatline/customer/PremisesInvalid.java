package io.heatline.customer;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.station.Spelling;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A flat or a contact that can't be kept as given; says which fields and why. */
public final class PremisesInvalid extends Invalid {

    private static final long serialVersionUID = 1L;

    /** In characters as people see them; a column holds twice as many, for those that need two. */
    static final int ESTATE = 80;

    static final int PART = 20;
    static final int NAME = 60;
    static final int PHONE = 40;

    private PremisesInvalid(List<FieldProblem> problems) {
        super("fields-invalid", "The premises or the contact can't be kept as given.", problems);
    }

    static void check(PremisesKey key) {
        refuseAny(Stream.of(
                        required("premises.estate", key.estate()),
                        required("premises.building", key.building()),
                        required("premises.room", key.room()),
                        atMost("premises.estate", key.estate(), key.estateKey(), ESTATE),
                        atMost("premises.building", key.building(), key.buildingKey(), PART),
                        atMost("premises.unit", key.unit(), key.unitKey(), PART),
                        atMost("premises.room", key.room(), key.roomKey(), PART))
                .flatMap(List::stream)
                .toList());
    }

    static void check(@Nullable String name, Phone phone) {
        var given = name == null ? "" : name;
        refuseAny(Stream.of(
                        atMost("contact.name", given, Spelling.folded(given), NAME),
                        atMost("contact.phone", phone.written(), phone.digits(), PHONE),
                        phone.dialable()
                                ? List.<FieldProblem>of()
                                : problem("contact.phone", "phone-invalid", "one phone number, digits only"))
                .flatMap(List::stream)
                .toList());
    }

    /** A letter can fold to many (㍿ is four), so the key has its limit too: what its column holds. */
    private static List<FieldProblem> atMost(String field, String written, String key, int limit) {
        boolean fits = Spelling.length(written) <= limit && key.length() <= 2 * limit;
        return fits ? List.of() : problem(field, "too-long", "at most " + limit + " characters");
    }

    private static List<FieldProblem> required(String field, String written) {
        return Spelling.folded(written).isEmpty() ? problem(field, "required", "must not be blank") : List.of();
    }

    private static List<FieldProblem> problem(String field, String code, String message) {
        return List.of(new FieldProblem(field, code, message));
    }

    private static void refuseAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new PremisesInvalid(problems);
        }
    }
}
