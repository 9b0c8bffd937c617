package io.heatline.demo;

import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Households to tell stories about. */
@Component
@Profile("demo")
class DemoHouseholds {

    private static final long SEED = 20261116;
    private static final int PAGE = 500;

    private final PremisesArchive archive;

    DemoHouseholds(PremisesArchive archive) {
        this.archive = archive;
    }

    /** So many different households from all over the city, the same ones for the same city. Each has a contact. */
    List<PremisesCard> pick(int count) {
        var all = new ArrayList<PremisesCard>();
        for (var page = archive.page(0, PAGE); !page.isEmpty(); page = archive.page(last(page), PAGE)) {
            page.stream().filter(card -> !card.contacts().isEmpty()).forEach(all::add);
        }
        Collections.shuffle(all, new Random(SEED));
        return List.copyOf(all.subList(0, Math.min(count, all.size())));
    }

    private static long last(List<PremisesCard> page) {
        return page.get(page.size() - 1).premises().id();
    }
}
