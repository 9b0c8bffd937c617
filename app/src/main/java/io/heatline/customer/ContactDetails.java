package io.heatline.customer;

import io.heatline.station.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * A person of a premises, as they gave themselves.
 *
 * @param name null if they gave none
 */
public record ContactDetails(@Nullable String name, Phone phone) {

    /** @throws PremisesInvalid when the name is too long or the phone isn't one number */
    public ContactDetails {
        name = name == null || Spelling.tidy(name).isEmpty() ? null : Spelling.tidy(name);
        PremisesInvalid.check(name, phone);
    }

    /** @throws PremisesInvalid when the name is too long or the phone isn't one number */
    public ContactDetails(@Nullable String name, String phone) {
        this(name, Phone.of(phone));
    }
}
