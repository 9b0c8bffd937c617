package io.heatline.customer;

import static java.util.stream.Collectors.toSet;

import io.heatline.customer.store.PremisesMapper;
import io.heatline.station.Estate;
import io.heatline.station.EstateName;
import io.heatline.station.Estates;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The names of estates: those the company lists, and those only callers have named so far. */
@Service
public class EstateDirectory {

    private final Estates estates;
    private final PremisesMapper premises;

    EstateDirectory(Estates estates, PremisesMapper premises) {
        this.estates = estates;
        this.premises = premises;
    }

    /** Estates with this text in their name, however it is written; the listed ones first. */
    public List<Estate> find(String text) {
        var part = new EstateName(text).key();
        return Stream.concat(estates.all().stream(), named())
                .filter(estate -> new EstateName(estate.name()).key().contains(part))
                .toList();
    }

    private Stream<Estate> named() {
        var listed = estates.all().stream()
                .map(estate -> new EstateName(estate.name()).key())
                .collect(toSet());
        return premises.estates().stream()
                .filter(row -> !listed.contains(row.estateKey()))
                .map(row -> new Estate(row.estate(), null));
    }
}
