package io.heatline.customer;

import io.heatline.station.HeatPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A premises with everything that belongs to it.
 *
 * @param owners who came first first
 * @param heat where its heat comes from, null if nobody said
 * @param payments newest season first
 * @param temperatures newest first, the latest 200
 * @param merged other premises that turned out to be this one
 */
public record PremisesFile(
        PremisesRecord premises,
        List<Contact> contacts,
        List<Owner> owners,
        @Nullable HeatPlace heat,
        List<Payment> payments,
        @Nullable NetworkStatus network,
        List<Temperature> temperatures,
        List<Merged> merged) {

    /** A premises that turned out to be this one. */
    public record Merged(long id, String address) {}

    public PremisesFile {
        contacts = List.copyOf(contacts);
        owners = List.copyOf(owners);
        payments = List.copyOf(payments);
        temperatures = List.copyOf(temperatures);
        merged = List.copyOf(merged);
    }
}
