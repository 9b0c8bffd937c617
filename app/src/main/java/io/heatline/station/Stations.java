package io.heatline.station;

import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.station.ServiceStation.Crew;
import java.util.List;
import org.springframework.stereotype.Service;

/** The service stations of the organisation tree. */
@Service
public class Stations {

    private final Directory directory;

    Stations(Directory directory) {
        this.directory = directory;
    }

    public List<ServiceStation> all() {
        return directory.stations().stream().map(this::station).toList();
    }

    private ServiceStation station(OrgUnit unit) {
        return new ServiceStation(unit.station(), unit.name(), unit.phone(), crews(unit));
    }

    private List<Crew> crews(OrgUnit station) {
        return directory.units().stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.CREW && station.id().equals(unit.parent()))
                .map(crew -> new Crew(crew.id(), crew.name()))
                .toList();
    }
}
