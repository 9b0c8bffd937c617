package io.heatline.customer;

import java.util.List;

/** A premises with everyone known there, who was known first coming first. */
public record PremisesCard(PremisesRecord premises, List<Contact> contacts) {
    public PremisesCard {
        contacts = List.copyOf(contacts);
    }
}
