package io.heatline.customer.transfer;

import io.heatline.customer.PremisesInvalid;
import io.heatline.customer.PremisesKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Folds the places of a file. Estates, buildings and rooms come again and again, and folding one is dear, so each is folded once;
 * the whole is put together as {@link PremisesKey#text()} does.
 */
final class PlaceReader {

    private static final int REMEMBERED = 50_000;

    /** A part as written and as folded. */
    record Part(String written, String key) {}

    /** A place that is understood. */
    record Place(Part estate, Part building, Part unit, Part room, String address) {

        String key() {
            return estate.key + "|" + building.key + "|" + unit.key + "|" + room.key;
        }
    }

    private final Map<String, String> estates = remembering();
    private final Map<String, String> buildings = remembering();
    private final Map<String, String> units = remembering();
    private final Map<String, String> rooms = remembering();

    /** @throws PremisesInvalid when a part is missing or too long */
    Place read(String estate, String building, @Nullable String unit, String room) {
        var parts = new PremisesKey(
                part(estates, estate, text -> PremisesKey.of(text, "1", null, "1")
                                .estate())
                        .written(),
                part(buildings, building, text -> PremisesKey.of("1", text, null, "1")
                                .building())
                        .written(),
                part(units, unit == null ? "" : unit, text -> PremisesKey.of("1", "1", text, "1")
                                .unit())
                        .written(),
                part(rooms, room, text -> PremisesKey.of("1", "1", null, text).room())
                        .written());
        return new Place(
                keyed(estates, parts.estate(), PremisesKey::estateKey, parts),
                keyed(buildings, parts.building(), PremisesKey::buildingKey, parts),
                keyed(units, parts.unit(), PremisesKey::unitKey, parts),
                keyed(rooms, parts.room(), PremisesKey::roomKey, parts),
                parts.address());
    }

    private static Part part(Map<String, String> known, String text, Function<String, String> tidy) {
        return new Part(known.computeIfAbsent("w" + text, key -> tidy.apply(text)), "");
    }

    private static Part keyed(
            Map<String, String> known, String written, Function<PremisesKey, String> fold, PremisesKey parts) {
        return new Part(written, known.computeIfAbsent("k" + written, key -> fold.apply(parts)));
    }

    private static Map<String, String> remembering() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
