package io.heatline.workorder;

import io.heatline.customer.Contact;
import io.heatline.customer.Phone;
import io.heatline.customer.PremisesArchive;
import io.heatline.customer.QuietHours;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When whoever asked for an order does not want to be rung, as the archive has it by their number. */
@Component
public class QuietTimes {

    private final PremisesArchive archive;

    QuietTimes(PremisesArchive archive) {
        this.archive = archive;
    }

    /** None where nobody there has the number, or nobody minds. */
    public List<QuietHours> of(WorkOrder order) {
        var number = Phone.of(order.contactPhone()).digits();
        return archive.contactsOf(order.premisesId()).stream()
                .filter(contact -> has(contact, number))
                .flatMap(contact -> Stream.ofNullable(contact.quiet()))
                .toList();
    }

    private static boolean has(Contact contact, String number) {
        return contact.phones().stream()
                .anyMatch(phone -> phone.phone().digits().equals(number));
    }
}
