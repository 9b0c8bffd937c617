package io.heatline.station;

import io.heatline.station.store.EstateMapper;
import io.heatline.station.store.EstateMapper.EstateRow;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The estates the company knows by name. */
@Service
public class Estates {

    private final EstateMapper estates;

    Estates(EstateMapper estates) {
        this.estates = estates;
    }

    /** The estate somebody means, however they write it. */
    public Optional<Estate> find(EstateName name) {
        return estates.byKey(name.key()).map(Estates::estate);
    }

    public List<Estate> all() {
        return estates.all().stream().map(Estates::estate).toList();
    }

    /** Adds an estate; one that is known stays as it is. */
    @Transactional
    public void register(Estate estate) {
        var name = new EstateName(estate.name());
        if (estates.byKey(name.key()).isEmpty()) {
            estates.insert(new EstateRow(name.key(), estate.name(), estate.district()));
        }
    }

    private static Estate estate(EstateRow row) {
        return new Estate(row.name(), row.district());
    }
}
