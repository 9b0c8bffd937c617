package io.heatline.customer.web;

import io.heatline.customer.EstateDirectory;
import io.heatline.edge.Page;
import io.heatline.identity.StationId;
import io.heatline.station.Estate;
import io.heatline.station.HeatNetwork;
import io.heatline.station.HeatPlace;
import io.heatline.station.StationRouting;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Names of estates while an agent types one. */
@RestController
class EstatesApi {

    private static final int MOST = 200;

    private final EstateDirectory estates;
    private final StationRouting routing;
    private final HeatNetwork network;

    EstatesApi(EstateDirectory estates, StationRouting routing, HeatNetwork network) {
        this.network = network;
        this.estates = estates;
        this.routing = routing;
    }

    /** @param station null where the table in force names none */
    record EstateView(
            String name,
            @Nullable String district,
            @Nullable StationView station) {}

    /** A station by name. */
    record StationView(StationId id, String name) {}

    @GetMapping("/api/estates")
    Page<EstateView> find(@RequestParam(defaultValue = "") @Size(max = 80) String text) {
        Desk.require();
        return Page.of(estates.find(text).stream().limit(MOST).map(this::view).toList());
    }

    /** The substations and network offices that a list of premises can be narrowed by. */
    record HeatPlacesView(List<HeatPlace.Point> substations, List<HeatPlace.Point> offices) {}

    @GetMapping("/api/heat-places")
    HeatPlacesView heatPlaces() {
        Desk.require();
        return new HeatPlacesView(network.substations(), network.offices());
    }

    private EstateView view(Estate estate) {
        var station = routing.stationOf(estate.name());
        return new EstateView(
                estate.name(),
                estate.district(),
                station.map(unit -> new StationView(unit.station(), unit.name()))
                        .orElse(null));
    }
}
