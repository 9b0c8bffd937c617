package io.heatline.demo;

import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesImport;
import io.heatline.customer.PremisesImport.Household;
import io.heatline.station.Estate;
import io.heatline.station.Estates;
import io.heatline.station.HeatNetwork;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Estates and households of a northern city, the same ones in every empty database. */
@Component
@Profile("demo")
@Order(DemoCity.ORDER)
class DemoCity implements ApplicationRunner {

    /** What needs households comes later. */
    static final int ORDER = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);
    private static final long SEED = 20261115;
    private static final int FLATS_OF_AN_ESTATE = 64;

    private final Estates estates;
    private final PremisesArchive archive;
    private final PremisesImport register;
    private final HeatNetwork network;
    private final Clock clock;

    DemoCity(Estates estates, PremisesArchive archive, PremisesImport register, HeatNetwork network, Clock clock) {
        this.estates = estates;
        this.archive = archive;
        this.register = register;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (archive.page(0, 1).isEmpty()) {
            build();
        }
    }

    private void build() {
        var random = new Random(SEED);
        var people = new DemoPeople(random);
        var names = DemoEstate.all();
        names.forEach(estate -> estates.register(new Estate(estate.name(), estate.district())));
        new DemoNetwork(network).build(names);
        var books = new DemoBooks(random, clock.instant());
        var households = names.stream()
                .flatMap(estate -> flats(estate, people, books, random))
                .toList();
        register.register(households);
        LOG.info("Demo city: {} households in {} estates", households.size(), names.size());
    }

    private static Stream<Household> flats(DemoEstate estate, DemoPeople people, DemoBooks books, Random random) {
        return DemoHousing.of(estate.name(), random).some(FLATS_OF_AN_ESTATE, estate.name(), random).stream()
                .map(key -> {
                    var household = people.household();
                    var flat = books.flat();
                    return new Household(key, flat, household, people.owners(household), books.heating(flat));
                });
    }
}
