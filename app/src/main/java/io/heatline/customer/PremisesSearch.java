package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.edge.Page;
import io.heatline.station.Spelling;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Finds premises with their people for a person at a desk; each reading is written down in the audit trail. */
@Service
public class PremisesSearch {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 -]{5,}[0-9]");
    private static final int AUDITED = 100;

    private final PremisesMapper premises;
    private final PremisesCards cards;
    private final AuditTrail audit;

    PremisesSearch(PremisesMapper premises, PremisesCards cards, AuditTrail audit) {
        this.premises = premises;
        this.cards = cards;
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
                cards.of(read), limit, card -> String.valueOf(card.premises().id()));
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
        return cards.of(List.of(row)).get(0);
    }

    /** The audit trail says what was looked for, and holds no phone numbers. */
    static String forAudit(String text) {
        var tidy = NUMBER.matcher(Spelling.tidy(text))
                .replaceAll(number -> Phone.of(number.group()).masked());
        return tidy.codePoints()
                .limit(AUDITED)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
