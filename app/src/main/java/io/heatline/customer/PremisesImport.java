package io.heatline.customer;

import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.PremisesBulk;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes a register of households over, thousands at a time. */
@Service
public class PremisesImport {

    private final PremisesBulk bulk;
    private final Clock clock;

    PremisesImport(PremisesBulk bulk, Clock clock) {
        this.bulk = bulk;
        this.clock = clock;
    }

    /** A premises with the people who answer for it. */
    public record Household(PremisesKey key, List<ContactDetails> contacts) {
        public Household {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * Registers premises nobody has registered yet, all or none, in a transaction of its own. They count as complete.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is known already or comes twice
     */
    public void register(List<Household> households) {
        var at = clock.instant();
        bulk.insert(
                households.stream()
                        .map(household -> PremisesRows.row(household.key(), true, at))
                        .toList(),
                ids -> households.stream()
                        .flatMap(household -> contacts(household, ids, at))
                        .toList());
    }

    private static Stream<ContactRow> contacts(Household household, Map<String, Long> ids, Instant at) {
        long id = Objects.requireNonNull(ids.get(household.key().text()));
        return household.contacts().stream().map(contact -> PremisesRows.row(id, contact, at));
    }
}
