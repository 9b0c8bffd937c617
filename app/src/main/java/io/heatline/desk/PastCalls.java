package io.heatline.desk;

import io.heatline.customer.Contact;
import io.heatline.customer.ContactPhone;
import io.heatline.customer.PremisesFiles;
import io.heatline.desk.store.DeskMapper;
import io.heatline.telephony.CallArchive;
import io.heatline.telephony.CallArchive.Heard;
import java.util.List;
import org.springframework.stereotype.Service;

/** The calls of a premises: from any number of its contacts, and those an agent said were about it. */
@Service
public class PastCalls {

    private final PremisesFiles premises;
    private final DeskMapper notes;
    private final CallArchive calls;

    PastCalls(PremisesFiles premises, DeskMapper notes, CallArchive calls) {
        this.premises = premises;
        this.notes = notes;
        this.calls = calls;
    }

    /**
     * The latest first.
     *
     * @throws io.heatline.customer.PremisesNotFound when there is no such premises
     */
    public List<Heard> of(long premisesId, int limit) {
        List<String> lines = premises.open(premisesId).contacts().stream()
                .map(Contact::phones)
                .flatMap(List::stream)
                .map(ContactPhone::phone)
                .map(io.heatline.customer.Phone::digits)
                .distinct()
                .toList();
        return calls.latest(lines, notes.callsAbout(premisesId, limit), limit);
    }
}
