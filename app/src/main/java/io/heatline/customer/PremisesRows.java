package io.heatline.customer;

import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.PremisesRow;
import io.heatline.station.Spelling;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the archive's rows and what other rooms see. */
final class PremisesRows {

    private PremisesRows() {}

    static PremisesRow row(PremisesKey key, boolean complete, Instant at) {
        return new PremisesRow(
                null,
                key.estate(),
                key.building(),
                nullIfEmpty(key.unit()),
                key.room(),
                key.address(),
                key.estateKey(),
                key.buildingKey(),
                nullIfEmpty(key.unitKey()),
                key.roomKey(),
                key.text(),
                complete ? 1 : 0,
                at);
    }

    static ContactRow row(long premisesId, ContactDetails details, Instant at) {
        var name = details.name();
        var nameKey = name == null ? null : nullIfEmpty(Spelling.folded(name));
        var phone = details.phone();
        return new ContactRow(
                null,
                premisesId,
                name,
                nameKey,
                phone.written(),
                phone.digits(),
                phone.tail(),
                (nameKey == null ? "" : nameKey) + "|" + phone.digits(),
                at);
    }

    static PremisesRecord premises(PremisesRow row) {
        return new PremisesRecord(
                Objects.requireNonNull(row.id()),
                row.estate(),
                row.building(),
                row.unit(),
                row.room(),
                row.address(),
                row.complete() == 1);
    }

    static Contact contact(ContactRow row) {
        return new Contact(Objects.requireNonNull(row.id()), row.premisesId(), row.name(), new Phone(row.phone()));
    }

    /** Oracle knows no empty text, so nobody does. */
    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
