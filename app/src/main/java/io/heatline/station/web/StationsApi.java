package io.heatline.station.web;

import io.heatline.edge.Page;
import io.heatline.station.ServiceStation;
import io.heatline.station.Stations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stations: names and phones of the company's own places, for everyone who is signed in. */
@RestController
class StationsApi {

    private final Stations stations;

    StationsApi(Stations stations) {
        this.stations = stations;
    }

    @GetMapping("/api/stations")
    Page<ServiceStation> stations() {
        return Page.of(stations.all());
    }
}
