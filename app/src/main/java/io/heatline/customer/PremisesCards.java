package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;

import io.heatline.customer.store.PremisesRow;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the people to their premises, with two questions for all. */
@Component
class PremisesCards {

    private final Contacts contacts;

    PremisesCards(Contacts contacts) {
        this.contacts = contacts;
    }

    List<PremisesCard> of(List<PremisesRow> rows) {
        var records = rows.stream().map(PremisesRows::premises).toList();
        var people = contacts.of(records.stream().map(PremisesRecord::id).toList()).stream()
                .collect(groupingBy(Contact::premisesId));
        return records.stream()
                .map(found -> new PremisesCard(found, people.getOrDefault(found.id(), List.of())))
                .toList();
    }
}
