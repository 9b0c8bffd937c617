package io.heatline.customer.store;

import org.jspecify.annotations.Nullable;

/**
 * One reading of a word somebody searches by; all that isn't null must hold.
 *
 * @param estate a LIKE pattern with {@code !} as escape, as are name and phonePart
 * @param phone a number as {@code +8613800008000}
 * @param phoneTail its last four
 */
public record PlaceOrPerson(
        @Nullable String estate,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String room,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String phoneTail,
        @Nullable String phonePart) {

    public static PlaceOrPerson place(
            @Nullable String estate, @Nullable String building, @Nullable String unit, @Nullable String room) {
        return new PlaceOrPerson(
                estate == null || estate.isEmpty() ? null : containing(estate),
                building,
                unit,
                room,
                null,
                null,
                null,
                null);
    }

    public static PlaceOrPerson estate(String part) {
        return place(part, null, null, null);
    }

    public static PlaceOrPerson building(String key) {
        return place(null, key, null, null);
    }

    public static PlaceOrPerson room(String key) {
        return place(null, null, null, key);
    }

    public static PlaceOrPerson name(String part) {
        return new PlaceOrPerson(null, null, null, null, containing(part), null, null, null);
    }

    public static PlaceOrPerson phone(String digits) {
        return new PlaceOrPerson(null, null, null, null, null, "+86" + abroad(digits), null, null);
    }

    public static PlaceOrPerson phoneTail(String digits) {
        return new PlaceOrPerson(null, null, null, null, null, null, digits, null);
    }

    public static PlaceOrPerson phonePart(String digits) {
        return new PlaceOrPerson(null, null, null, null, null, null, null, containing(abroad(digits)));
    }

    /** Whether anything about a contact is asked. */
    public boolean person() {
        return name != null || phone != null || phoneTail != null || phonePart != null;
    }

    /** An area code loses its zero behind a country code. */
    private static String abroad(String digits) {
        return digits.replaceFirst("^0(?=[1-9])", "");
    }

    private static String containing(String text) {
        return "%" + text.replaceAll("[!%_]", "!$0") + "%";
    }
}
