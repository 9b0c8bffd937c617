package io.heatline.station;

import io.heatline.station.store.EstateMapMapper;
import io.heatline.station.store.EstateMapMapper.PlaceRow;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the estates lie; reference data, so that work near to each other can be given to one person. */
@Service
public class EstateMap {

    private final EstateMapMapper rows;

    EstateMap(EstateMapMapper rows) {
        this.rows = rows;
    }

    /** Every estate whose place is known. */
    public Map<EstateName, Place> places() {
        return rows.located().stream()
                .collect(Collectors.toMap(
                        row -> new EstateName(row.name()),
                        row -> new Place(row.latitude(), row.longitude()),
                        (one, other) -> one));
    }

    /** Says where an estate lies; one nobody has registered stays unknown. */
    @Transactional
    public void locate(EstateName estate, Place place) {
        rows.locate(new PlaceRow(estate.key(), estate.written(), place.latitude(), place.longitude()));
    }
}
