package io.heatline.demo;

import io.heatline.identity.StationId;
import io.heatline.station.EstateName;
import io.heatline.station.HeatNetwork;
import io.heatline.station.HeatPlace.Point;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A substation for each estate of the demo city, and a network office for every few of a station's. */
final class DemoNetwork {

    private static final int SUBSTATIONS_OF_AN_OFFICE = 4;

    private final HeatNetwork network;
    private final Map<StationId, Integer> counted = new HashMap<>();
    private final Set<String> offices = new HashSet<>();

    DemoNetwork(HeatNetwork network) {
        this.network = network;
    }

    void build(List<DemoEstate> estates) {
        for (int i = 0; i < estates.size(); i++) {
            var estate = estates.get(i);
            var id = "HX%03d".formatted(i + 1);
            network.substation(new Point(id, estate.name() + "换热站"), office(estate));
            network.connect(new EstateName(estate.name()), id);
        }
    }

    private @Nullable String office(DemoEstate estate) {
        var station = estate.station();
        if (station == null) {
            return null;
        }
        int number = counted.merge(station, 1, Integer::sum) / (SUBSTATIONS_OF_AN_OFFICE + 1) + 1;
        var id = "WS-" + station.value() + "-" + number;
        if (offices.add(id)) {
            network.office(
                    new Point(id, estate.district() + "第" + "一二三四五".charAt(Math.min(number, 5) - 1) + "网所"), station);
        }
        return id;
    }
}
