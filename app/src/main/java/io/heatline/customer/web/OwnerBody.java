package io.heatline.customer.web;

import io.heatline.customer.OwnerDetails;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An owner as a person gives it; version is the premises'.
 *
 * @param until the last day; null for an owner of today
 */
record OwnerBody(
        @NotNull @Size(max = 200) String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Size(max = 400) @Nullable String note,
        int version) {

    OwnerDetails details() {
        return new OwnerDetails(name, from, until, note);
    }
}
