package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.ContactMapper;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesRow;
import io.heatline.edge.Page;
import io.heatline.station.Spelling;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Finds premises with their people for a person at a desk; each reading is written down in the audit trail. */
@Service
public class PremisesSearch {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 -]{5,}[0-9]");
    private static final int AUDITED = 100;

    private final PremisesMapper premises;
    private final ContactMapper contacts;
    private final AuditTrail audit;

    PremisesSearch(PremisesMapper premises, ContactMapper contacts, AuditTrail audit) {
        this.premises = premises;
        this.contacts = contacts;
        this.audit = audit;
    }

    /**
     * Premises that fit every word of the text: parts of the address, a contact's name, a phone number or a part of it.
     *
     * @param after the id of the last premises of the page before, 0 for the first page
     */
    public Page<PremisesCard> find(String text, long after, int limit) {
        var read = premises.search(SearchWords.of(text), after, limit + 1);
        var page = Page.cut(
                cards(read), limit, card -> String.valueOf(card.premises().id()));
        audit.record(
                "premises.searched",
                "premises",
                "search",
                forAudit(text) + ": " + page.items().size());
        return page;
    }

    /** @throws PremisesNotFound when there is none */
    public PremisesCard read(long id) {
        var row = premises.byId(id).orElseThrow(() -> new PremisesNotFound(id));
        audit.record("premises.read", "premises", String.valueOf(id), null);
        return cards(List.of(row)).get(0);
    }

    private List<PremisesCard> cards(List<PremisesRow> rows) {
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

    /** The audit trail says what was looked for, and holds no phone numbers. */
    private static String forAudit(String text) {
        var tidy = NUMBER.matcher(Spelling.tidy(text))
                .replaceAll(number -> Phone.of(number.group()).masked());
        return tidy.codePoints()
                .limit(AUDITED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
