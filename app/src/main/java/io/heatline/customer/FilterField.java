package io.heatline.customer;

import io.heatline.customer.store.PremisesColumn;
import io.heatline.station.EstateName;
import io.heatline.station.Spelling;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A field that a list of premises can be narrowed by, under the name it has in a filter. */
enum FilterField {
    ESTATE("estate", PremisesColumn.ESTATE, FilterField::estate),
    BUILDING("building", PremisesColumn.BUILDING, text -> new PremisesKey("", text, "", "").buildingKey()),
    UNIT("unit", PremisesColumn.UNIT, text -> new PremisesKey("", "", text, "").unitKey()),
    ROOM("room", PremisesColumn.ROOM, text -> new PremisesKey("", "", "", text).roomKey()),
    ADDRESS("address", PremisesColumn.ADDRESS, Spelling::tidy),
    STATE("state", PremisesColumn.STATE, one(PremisesState.class)),
    HEATED_AREA("heatedArea", PremisesColumn.HEATED_AREA, FilterField::number),
    CUSTOMER_TYPE("customerType", PremisesColumn.CUSTOMER_TYPE, one(CustomerType.class)),
    ACCOUNT_NO("accountNo", PremisesColumn.ACCOUNT_NO, Spelling::tidy),
    NOTE("note", PremisesColumn.NOTE, Spelling::tidy),
    COMPLETE("complete", PremisesColumn.COMPLETE, FilterField::flag),
    CREATED_AT("createdAt", PremisesColumn.CREATED_AT, Instant::parse),
    CHANGED_AT("changedAt", PremisesColumn.CHANGED_AT, Instant::parse),
    CHANGED_BY("changedBy", PremisesColumn.CHANGED_BY, Spelling::tidy),
    OWNER("owner", PremisesColumn.OWNER, Spelling::folded),
    OWNER_SINCE("ownerSince", PremisesColumn.OWNER_SINCE, LocalDate::parse),
    FORMER_OWNER("formerOwner", PremisesColumn.FORMER_OWNER, Spelling::folded),
    CONTACT_NAME("contact.name", PremisesColumn.CONTACT_NAME, Spelling::folded),
    CONTACT_SEX("contact.sex", PremisesColumn.CONTACT_SEX, one(Sex.class)),
    CONTACT_RELATION("contact.relation", PremisesColumn.CONTACT_RELATION, one(Relation.class)),
    CONTACT_TYPE("contact.type", PremisesColumn.CONTACT_TYPE, one(CustomerType.class)),
    CONTACT_EMPLOYER("contact.employer", PremisesColumn.CONTACT_EMPLOYER, Spelling::tidy),
    CONTACT_EMAIL("contact.email", PremisesColumn.CONTACT_EMAIL, Spelling::tidy),
    CONTACT_FAX("contact.fax", PremisesColumn.CONTACT_FAX, Spelling::tidy),
    CONTACT_ADDRESS("contact.postalAddress", PremisesColumn.CONTACT_ADDRESS, Spelling::tidy),
    CONTACT_VIP("contact.vip", PremisesColumn.CONTACT_VIP, FilterField::flag),
    /** Among others: the codes stand side by side. */
    CONTACT_VULNERABLE("contact.vulnerable", PremisesColumn.CONTACT_VULNERABLE, one(Vulnerability.class)),
    CONTACT_QUIET("contact.quiet", PremisesColumn.CONTACT_QUIET, Spelling::tidy),
    CONTACT_REGISTERED("contact.registeredOn", PremisesColumn.CONTACT_REGISTERED, LocalDate::parse),
    CONTACT_REGISTERED_VIA("contact.registeredVia", PremisesColumn.CONTACT_REGISTERED_VIA, one(RegisteredVia.class)),
    PHONE("phone", PremisesColumn.PHONE, FilterField::digits),
    PHONE_TAIL("phone.tail", PremisesColumn.PHONE_TAIL, Spelling::folded),
    PHONE_RELATION("phone.relation", PremisesColumn.PHONE_RELATION, one(Relation.class)),
    /** The season for which something is still to be paid. */
    OWING("owing", PremisesColumn.OWING, Spelling::folded),
    PAID("paid", PremisesColumn.PAID, Spelling::folded),
    NETWORK("network", PremisesColumn.NETWORK, one(Network.class)),
    NETWORK_SINCE("networkSince", PremisesColumn.NETWORK_SINCE, LocalDate::parse),
    /** What was measured last, in degrees. */
    TEMPERATURE("temperature", PremisesColumn.TEMPERATURE, FilterField::number),
    /** These three say where the heat comes from; they stand for the estates that hang there. */
    SUBSTATION("substation", PremisesColumn.ESTATE, Spelling::tidy),
    OFFICE("office", PremisesColumn.ESTATE, Spelling::tidy),
    STATION("station", PremisesColumn.ESTATE, Spelling::tidy);

    private static final int LONGEST_NUMBER = 100;

    private final String word;
    private final PremisesColumn column;
    private final Function<String, Object> reading;

    FilterField(String word, PremisesColumn column, Function<String, Object> reading) {
        this.word = word;
        this.column = column;
        this.reading = reading;
    }

    static Optional<FilterField> of(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    PremisesColumn column() {
        return column;
    }

    boolean heatPlace() {
        return this == SUBSTATION || this == OFFICE || this == STATION;
    }

    /** @throws RuntimeException when the text is no value of this field */
    Object read(String text) {
        return reading.apply(text);
    }

    /** 1E999999999 is too long to be written out. */
    private static Object number(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static String estate(String text) {
        return new EstateName(text).key();
    }

    private static Object flag(String text) {
        return switch (text) {
            case "true" -> 1;
            case "false" -> 0;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** What a number and a part of it have in common in the column. */
    private static String digits(String text) {
        var phone = Phone.of(text);
        return phone.digits().replaceFirst("^0(?=[1-9])", "");
    }

    private static <E extends Enum<E>> Function<String, Object> one(Class<E> type) {
        return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)).name();
    }
}
