package io.heatline.station;

import io.heatline.identity.StationId;
import io.heatline.station.store.HeatNetworkMapper;
import io.heatline.station.store.HeatNetworkMapper.OfficeRow;
import io.heatline.station.store.HeatNetworkMapper.PlaceRow;
import io.heatline.station.store.HeatNetworkMapper.SubstationRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way heat takes: estate, substation (换热站), network office (网所), service station. */
@Service
public class HeatNetwork {

    private final HeatNetworkMapper network;

    HeatNetwork(HeatNetworkMapper network) {
        this.network = network;
    }

    /** Where an estate gets its heat, however it is written. */
    public Optional<HeatPlace> placeOf(EstateName estate) {
        return network.place(estate.key()).map(HeatNetwork::place);
    }

    /** Of all estates that hang on a substation, by the key of their name. */
    public Map<String, HeatPlace> places() {
        return network.places().stream().collect(Collectors.toMap(PlaceRow::nameKey, HeatNetwork::place));
    }

    /** Of those of these estates that hang on a substation, by the key of their name; as many as a page shows. */
    public Map<String, HeatPlace> places(Collection<EstateName> estates) {
        var keys = estates.stream().map(EstateName::key).collect(Collectors.toSet());
        return keys.isEmpty()
                ? Map.of()
                : network.placesOf(keys).stream().collect(Collectors.toMap(PlaceRow::nameKey, HeatNetwork::place));
    }

    public List<HeatPlace.Point> substations() {
        return network.substations().stream()
                .map(row -> new HeatPlace.Point(row.id(), row.name()))
                .toList();
    }

    public List<HeatPlace.Point> offices() {
        return network.offices().stream()
                .map(row -> new HeatPlace.Point(row.id(), row.name()))
                .toList();
    }

    /** Adds an office, or renames it and puts it to another station. */
    @Transactional
    public void office(HeatPlace.Point office, @Nullable StationId station) {
        var row = new OfficeRow(office.id(), office.name(), station == null ? null : station.value());
        if (network.updateOffice(row) == 0) {
            network.insertOffice(row);
        }
    }

    /** Adds a substation, or renames it and puts it to another office. */
    @Transactional
    public void substation(HeatPlace.Point substation, @Nullable String officeId) {
        var row = new SubstationRow(substation.id(), substation.name(), officeId);
        if (network.updateSubstation(row) == 0) {
            network.insertSubstation(row);
        }
    }

    /** Hangs a listed estate on a substation; one that isn't listed can't be. */
    @Transactional
    public boolean connect(EstateName estate, String substationId) {
        return network.connect(estate.key(), substationId) == 1;
    }

    private static HeatPlace place(PlaceRow row) {
        return new HeatPlace(
                new HeatPlace.Point(row.substationId(), row.substation()),
                row.officeId() == null || row.office() == null
                        ? null
                        : new HeatPlace.Point(row.officeId(), row.office()),
                row.stationId() == null ? null : new StationId(row.stationId()));
    }
}
