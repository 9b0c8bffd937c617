package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;

import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.PremisesRow;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the people to their premises, with one question for all. */
@Component
class PremisesCards {

    private final ContactMapper contacts;

    PremisesCards(ContactMapper contacts) {
        this.contacts = contacts;
    }

    List<PremisesCard> of(List<PremisesRow> rows) {
        var records = rows.stream().map(PremisesRows::premises).toList();
        var people = contactsOf(records.stream().map(PremisesRecord::id).toList());
        return records.stream()
                .map(found -> new PremisesCard(found, people.getOrDefault(found.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Contact>> contactsOf(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : contacts.ofPremises(ids).stream().map(PremisesRows::contact).collect(groupingBy(Contact::premisesId));
    }
}
