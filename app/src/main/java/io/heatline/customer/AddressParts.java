package io.heatline.customer;

import io.heatline.customer.Match.Field;
import io.heatline.customer.Match.How;
import java.util.Optional;

/** Where building, unit and room stand in an address. */
record AddressParts(PremisesKey key, String address, int building, int unit, int room) {

    static AddressParts of(PremisesRecord premises) {
        var unit = premises.unit();
        var key = new PremisesKey(premises.estate(), premises.building(), unit == null ? "" : unit, premises.room());
        int room = AddressLine.room(key).length();
        int before = AddressLine.unit(key).length();
        int end = premises.address().length();
        return new AddressParts(
                key,
                premises.address(),
                Math.min(premises.estate().length(), end),
                Math.max(0, end - room - before),
                Math.max(0, end - room));
    }

    Optional<Match> building(String wanted) {
        return piece(wanted.equals(key.buildingKey()), building, unit);
    }

    Optional<Match> unit(String wanted) {
        return piece(wanted.equals(key.unitKey()), unit, room);
    }

    Optional<Match> room(String wanted) {
        return piece(wanted.equals(key.roomKey()), room, address.length());
    }

    /** As far as it goes. */
    Optional<Match> roomBeginning(String wanted) {
        boolean begins = key.roomKey().startsWith(wanted) && !key.roomKey().equals(wanted) && wanted.length() > 1;
        return piece(begins, room, Math.min(address.length(), room + wanted.length()));
    }

    private Optional<Match> piece(boolean fits, int from, int to) {
        return fits && from < to
                ? Optional.of(new Match(Field.ADDRESS, address, from, to, How.TEXT))
                : Optional.empty();
    }
}
