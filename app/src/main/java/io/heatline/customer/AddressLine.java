package io.heatline.customer;

import io.heatline.station.Spelling;
import java.util.regex.Pattern;

/** Writes an address as people read it: a bare number gets its word, a part that has its own keeps it. */
final class AddressLine {

    private static final Pattern HASH = Pattern.compile("^#+|#+$");
    private static final Pattern LETTERS = Pattern.compile("[A-Z]+");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]+");

    private AddressLine() {}

    static String of(PremisesKey key) {
        return key.estate() + building(key.building()) + unit(key) + room(key);
    }

    static String unit(PremisesKey key) {
        return part(key.unit(), "单元");
    }

    static String room(PremisesKey key) {
        return part(key.room(), "室");
    }

    private static String building(String written) {
        return LETTERS.matcher(stem(written)).matches() ? stem(written) + "座" : part(written, "号楼");
    }

    private static String part(String written, String word) {
        var stem = stem(written);
        return NUMBER.matcher(Spelling.numbered(stem)).matches() ? stem + word : written;
    }

    private static String stem(String written) {
        return HASH.matcher(Spelling.folded(written)).replaceAll("");
    }
}
