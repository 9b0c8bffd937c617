package io.heatline.customer;

import io.heatline.station.Spelling;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who owns or owned a flat, as it was told. */
public record OwnerDetails(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String note) {

    /** @throws PremisesInvalid without a name, when it is too long, or when the end lies before the beginning */
    public OwnerDetails {
        name = Spelling.tidy(name);
        note = note == null || Spelling.tidy(note).isEmpty() ? null : Spelling.tidy(note);
        PremisesInvalid.checkOwner(name, from, until, note);
    }
}
