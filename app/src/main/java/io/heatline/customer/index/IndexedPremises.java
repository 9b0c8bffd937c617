package io.heatline.customer.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the index takes in of a premises: keys as the archive folds them.
 *
 * @param names folded, of everyone who is known there
 * @param phones digits of each number
 */
public record IndexedPremises(
        long id,
        String estate,
        String building,
        @Nullable String unit,
        String room,
        List<String> names,
        List<String> phones) {

    public IndexedPremises {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
    }
}
