package io.heatline.customer.store;

import io.heatline.customer.Relation;
import org.jspecify.annotations.Nullable;

/** A row of customer_import_phone: a number of a row of a file. */
public record ImportPhone(
        String importId,
        int rowNo,
        int phoneNo,
        String written,
        String e164,
        String lineKey,
        String tail,
        @Nullable Relation relation) {

    /** Whose a number was of which nobody had said it. */
    public static final String NOBODY = "NONE";
}
