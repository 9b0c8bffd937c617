package io.heatline.demo;

import io.heatline.identity.StationId;
import io.heatline.station.Place;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the estates of the demo city lie: each station looks after a quarter of its own, and its estates stand around the
 * quarter's middle as seeds do in a sunflower, some 350 metres apart.
 */
final class DemoPlaces {

    private static final double GOLDEN_ANGLE = Math.toRadians(137.5);
    private static final double APART_KM = 0.35;
    private static final double KM_PER_DEGREE = 111.195;

    private static final Place CENTRE = new Place(45.7700, 126.6450);

    private static final Map<String, Place> QUARTERS = Map.of(
            "S01", new Place(45.7690, 126.6960),
            "S02", new Place(45.7520, 126.7110),
            "S03", new Place(45.8120, 126.6320),
            "S04", new Place(45.8230, 126.6060),
            "S05", new Place(45.7640, 126.5890),
            "S06", new Place(45.7450, 126.5980),
            "S07", new Place(45.7180, 126.6490),
            "S08", new Place(45.7360, 126.5560));

    private final Map<String, Integer> standing = new HashMap<>();

    /** Where the next estate of this station lies. */
    Place next(@Nullable StationId at) {
        var station = at == null ? "" : at.value();
        int seed = standing.merge(station, 1, Integer::sum);
        double away = APART_KM * Math.sqrt(seed);
        return moved(
                QUARTERS.getOrDefault(station, CENTRE),
                away * Math.cos(seed * GOLDEN_ANGLE),
                away * Math.sin(seed * GOLDEN_ANGLE));
    }

    private static Place moved(Place from, double north, double east) {
        double parallel = KM_PER_DEGREE * Math.cos(Math.toRadians(from.latitude()));
        return new Place(rounded(from.latitude() + north / KM_PER_DEGREE), rounded(from.longitude() + east / parallel));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
