package io.heatline.customer;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.station.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
    static final int ADDRESS = 150;
    static final int EMAIL = 254;
    static final int NOTE = 200;
    static final int REMARK = 500;
    private static final BigDecimal LARGEST = new BigDecimal("99999999.99");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");

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

    static void check(
            @Nullable String name,
            @Nullable String employer,
            @Nullable String email,
            @Nullable String fax,
            @Nullable String postalAddress,
            List<ContactDetails.Number> phones) {
        refuseAny(Stream.of(
                        name == null && phones.isEmpty()
                                ? problem("contact.name", "required", "a name or a phone number")
                                : List.<FieldProblem>of(),
                        atMost("contact.name", name, NAME),
                        atMost("contact.employer", employer, ESTATE),
                        atMost("contact.fax", fax, PHONE),
                        atMost("contact.postalAddress", postalAddress, ADDRESS),
                        email == null
                                        || (email.length() <= EMAIL
                                                && MAIL.matcher(email).matches())
                                ? List.<FieldProblem>of()
                                : problem("contact.email", "email-invalid", "an e-mail address"),
                        problems(phones))
                .flatMap(List::stream)
                .toList());
    }

    static void check(List<ContactDetails.Number> phones) {
        refuseAny(problems(phones));
    }

    private static List<FieldProblem> problems(List<ContactDetails.Number> phones) {
        return phones.stream().flatMap(number -> check(number.phone()).stream()).toList();
    }

    private static List<FieldProblem> check(Phone phone) {
        return Stream.of(
                        atMost("contact.phone", phone.written(), phone.digits(), PHONE),
                        phone.dialable()
                                ? List.<FieldProblem>of()
                                : problem("contact.phone", "phone-invalid", "one phone number, digits only"))
                .flatMap(List::stream)
                .toList();
    }

    static void checkOwner(String name, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String note) {
        boolean backwards = from != null && until != null && until.isBefore(from);
        refuseAny(Stream.of(
                        required("owner.name", name),
                        atMost("owner.name", name, NAME),
                        atMost("owner.note", note, NOTE),
                        backwards
                                ? problem("owner.until", "until-before-from", "not before the first day")
                                : List.<FieldProblem>of())
                .flatMap(List::stream)
                .toList());
    }

    static void check(@Nullable BigDecimal area, @Nullable String accountNo, @Nullable String note) {
        boolean sensible = area == null || (area.signum() > 0 && area.compareTo(LARGEST) <= 0 && area.scale() <= 2);
        refuseAny(Stream.of(
                        sensible
                                ? List.<FieldProblem>of()
                                : problem("heatedArea", "area-invalid", "more than 0 m2, two decimals at most"),
                        atMost("accountNo", accountNo, PHONE),
                        atMost("note", note, REMARK))
                .flatMap(List::stream)
                .toList());
    }

    private static List<FieldProblem> atMost(String field, @Nullable String written, int limit) {
        return written == null ? List.of() : atMost(field, written, Spelling.folded(written), limit);
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
