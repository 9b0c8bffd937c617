package io.heatline.bench;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.PremisesKey;
import io.heatline.story.Walk;
import java.util.Map;

/** A flat that the archive knows, and who calls from it. */
record Household(String building, String unit, String room, String phone) {

    private static final String NAME = "张建国";

    /** In buildings of four entrances, each of 25 floors with four doors. */
    static Household numbered(int which) {
        return new Household(
                "%d号楼".formatted(101 + which / 400),
                "%d单元".formatted(1 + which / 100 % 4),
                String.valueOf(100 * (1 + which % 100 / 4) + 1 + which % 4),
                "138%08d".formatted(which));
    }

    PremisesKey key() {
        return PremisesKey.of(Walk.ESTATE, building, unit, room);
    }

    ContactDetails contact() {
        return new ContactDetails(NAME, phone);
    }

    /** That it is cold. */
    Map<String, Object> request() {
        var request = Walk.request();
        request.put("premises", Map.of("estate", Walk.ESTATE, "building", building, "unit", unit, "room", room));
        request.put("contact", Map.of("name", NAME, "phone", phone));
        return request;
    }
}
