package io.heatline.customer.web;

import io.heatline.customer.Contact;
import io.heatline.customer.PremisesCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A premises with its people, as the person asking may see them. */
record HouseholdView(
        long id,
        String estate,
        String building,
        @Nullable String unit,
        String room,
        String address,
        boolean complete,
        List<ContactView> contacts,
        int openOrders) {

    /** A contact; the phone is masked for whoever need not know it. */
    record ContactView(@Nullable String name, String phone) {

        static ContactView of(Contact contact, boolean phones) {
            var phone = contact.phone();
            return new ContactView(contact.name(), phones ? phone.written() : phone.masked());
        }
    }

    static HouseholdView of(PremisesCard card, boolean phones, int openOrders) {
        var premises = card.premises();
        return new HouseholdView(
                premises.id(),
                premises.estate(),
                premises.building(),
                premises.unit(),
                premises.room(),
                premises.address(),
                premises.complete(),
                card.contacts().stream()
                        .map(contact -> ContactView.of(contact, phones))
                        .toList(),
                openOrders);
    }
}
