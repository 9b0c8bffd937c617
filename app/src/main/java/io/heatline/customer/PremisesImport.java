package io.heatline.customer;

import io.heatline.customer.store.ContactMapper.KeyedId;
import io.heatline.customer.store.ContactRow;
import io.heatline.customer.store.NetworkRow;
import io.heatline.customer.store.PaymentRow;
import io.heatline.customer.store.PhoneRow;
import io.heatline.customer.store.PremisesBulk;
import io.heatline.customer.store.TemperatureRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes a register of households over, thousands at a time. */
@Service
public class PremisesImport {

    /** More than these are left to the feed: nobody searches for them within the second. */
    private static final int FEW = 1_000;

    private final PremisesBulk bulk;
    private final PhoneNumbers numbers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PremisesImport(PremisesBulk bulk, PhoneNumbers numbers, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.bulk = bulk;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** A premises with all that is known of it. */
    public record Household(
            PremisesKey key,
            PremisesDetails details,
            List<ContactDetails> contacts,
            List<OwnerDetails> owners,
            Heating heating) {
        public Household {
            contacts = List.copyOf(contacts);
            owners = List.copyOf(owners);
        }

        /** A premises with the people who answer for it. */
        public Household(PremisesKey key, List<ContactDetails> contacts) {
            this(key, PremisesDetails.UNKNOWN, contacts, List.of(), Heating.NONE);
        }
    }

    /** What other systems know of a household, and which system said so. */
    public record Heating(
            String source, List<Payment> payments, @Nullable NetworkStatus network, List<Temperature> temperatures) {

        /** Nothing is known. */
        public static final Heating NONE = new Heating("none", List.of(), null, List.of());

        public Heating {
            payments = List.copyOf(payments);
            temperatures = List.copyOf(temperatures);
        }
    }

    /**
     * Registers premises nobody has registered yet, all or none, in a transaction of its own. They count as complete.
     *
     * @throws org.springframework.dao.DuplicateKeyException when one of them is known already or comes twice
     */
    public void register(List<Household> households) {
        var at = clock.instant();
        if (households.isEmpty()) {
            return;
        }
        var ids = bulk.insert(
                households.stream()
                        .map(household -> PremisesRows.row(household.key(), household.details(), true, at, null))
                        .toList(),
                known -> people(households, known, at),
                (known, contacts) -> rest(households, known, contacts, at));
        if (ids.size() <= FEW) {
            events.publishEvent(new SearchFeed.Told(ids));
        }
    }

    private List<ContactRow> people(List<Household> households, Map<String, Long> ids, Instant at) {
        return households.stream()
                .flatMap(
                        household -> household.contacts().stream().map(contact -> row(id(household, ids), contact, at)))
                .toList();
    }

    private ContactRow row(long premisesId, ContactDetails contact, Instant at) {
        var phone = contact.phone();
        return PremisesRows.row(null, premisesId, contact, phone == null ? null : numbers.line(phone), at);
    }

    private PremisesBulk.Rest rest(
            List<Household> households, Map<String, Long> ids, Map<KeyedId, Long> contacts, Instant at) {
        var rest = PremisesBulk.Rest.empty();
        for (var household : households) {
            long id = id(household, ids);
            household.contacts().forEach(contact -> rest.phones().addAll(phones(id, contact, contacts, at)));
            household.owners().forEach(owner -> rest.owners().add(PremisesRows.row(null, id, owner, at)));
            heating(id, household.heating(), rest, at);
        }
        return rest;
    }

    private List<PhoneRow> phones(long id, ContactDetails contact, Map<KeyedId, Long> contacts, Instant at) {
        var key = row(id, contact, at).contactKey();
        long contactId = Objects.requireNonNull(contacts.get(new KeyedId(0, id, key)));
        var rows = new ArrayList<PhoneRow>();
        for (var number : contact.phones()) {
            rows.add(PremisesRows.row(id, contactId, number, numbers.line(number.phone()), at));
        }
        return rows;
    }

    private static void heating(long id, Heating heating, PremisesBulk.Rest rest, Instant at) {
        for (var payment : heating.payments()) {
            rest.payments()
                    .add(new PaymentRow(
                            null,
                            id,
                            payment.season(),
                            payment.due(),
                            payment.paid(),
                            payment.paidAt(),
                            heating.source(),
                            null,
                            null,
                            at));
        }
        var network = heating.network();
        if (network != null) {
            rest.networks()
                    .add(new NetworkRow(id, network.status(), network.since(), heating.source(), null, null, at));
        }
        for (var reading : heating.temperatures()) {
            rest.temperatures()
                    .add(new TemperatureRow(
                            null, id, reading.at(), reading.celsius(), reading.place(), heating.source(), null, at));
        }
    }

    private static long id(Household household, Map<String, Long> ids) {
        return Objects.requireNonNull(ids.get(household.key().text()));
    }
}
