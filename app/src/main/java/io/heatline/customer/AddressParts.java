package io.heatline.customer;

import io.heatline.customer.Match.Field;
import io.heatline.customer.Match.How;
import io.heatline.customer.index.Heard;
import java.util.Optional;

/**
 * Building, unit and room of a premises as they are compared, and where each stands in the address.
 *
 * @param buildingKey as {@link PremisesKey} folds it, and the other two
 * @param building where it begins
 */
record AddressParts(
        String buildingKey, String unitKey, String roomKey, String address, int building, int unit, int room) {

    static AddressParts of(PremisesRecord premises) {
        var unit = premises.unit();
        var key = new PremisesKey(premises.estate(), premises.building(), unit == null ? "" : unit, premises.room());
        int room = AddressLine.room(key).length();
        int before = AddressLine.unit(key).length();
        int end = premises.address().length();
        return new AddressParts(
                key.buildingKey(),
                key.unitKey(),
                key.roomKey(),
                premises.address(),
                Math.min(premises.estate().length(), end),
                Math.max(0, end - room - before),
                Math.max(0, end - room));
    }

    Optional<Match> building(String wanted) {
        return piece(wanted.equals(buildingKey), building, unit);
    }

    Optional<Match> unit(String wanted) {
        return piece(wanted.equals(unitKey), unit, room);
    }

    Optional<Match> room(String wanted) {
        return piece(wanted.equals(roomKey), room, address.length());
    }

    /** As far as it goes. */
    Optional<Match> roomBeginning(String wanted) {
        boolean begins = roomKey.startsWith(wanted) && !roomKey.equals(wanted) && wanted.length() > 1;
        return piece(begins, room, Math.min(address.length(), room + wanted.length()));
    }

    /** With one digit misheard. */
    Optional<Match> roomAlike(String wanted) {
        return Heard.room(roomKey, wanted)
                ? Optional.of(new Match(Field.ADDRESS, address, room, address.length(), How.SIMILAR))
                : Optional.empty();
    }

    private Optional<Match> piece(boolean fits, int from, int to) {
        return fits && from < to
                ? Optional.of(new Match(Field.ADDRESS, address, from, to, How.TEXT))
                : Optional.empty();
    }
}
