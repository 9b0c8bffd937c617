package io.heatline.customer;

import io.heatline.customer.store.PremisesMapper;
import io.heatline.station.EstateName;
import io.heatline.station.Estates;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Every flat the company heats or was ever called about, each once, with the people who answer for it. */
@Service
public class PremisesArchive {

    private final PremisesMapper premises;
    private final Contacts contacts;
    private final PremisesCards cards;
    private final Estates estates;
    private final FirstOneWins firstOneWins;
    private final ChangeLog changes;
    private final Clock clock;

    PremisesArchive(
            PremisesMapper premises,
            Contacts contacts,
            PremisesCards cards,
            Estates estates,
            FirstOneWins firstOneWins,
            ChangeLog changes,
            Clock clock) {
        this.premises = premises;
        this.contacts = contacts;
        this.cards = cards;
        this.estates = estates;
        this.firstOneWins = firstOneWins;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * The premises of this key, registered if it is new and then flagged for completion, in the caller's transaction. The
     * contact joins it; the same name with the same number isn't kept twice. Two callers with the same new key get the
     * same premises, the second one waiting for the first one's commit. One that was put away is in use again: somebody lives there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PremisesRecord findOrCreate(PremisesKey key, @Nullable ContactDetails contact) {
        var known = find(key);
        boolean fresh = known.isEmpty() && register(key);
        var found = restored(known.or(() -> find(key)).orElseThrow());
        if (fresh) {
            changes.record(found.id(), Change.Kind.REGISTERED, null, null, found.address());
        }
        boolean joined = contact != null
                && (fresh ? contacts.joinFirst(found.id(), contact) : contacts.join(found.id(), contact));
        if (joined && known.isPresent()) {
            premises.joined(found.id());
        }
        return found;
    }

    private PremisesRecord restored(PremisesRecord found) {
        if (found.state() != PremisesState.ARCHIVED) {
            return found;
        }
        premises.state(found.id(), PremisesState.IN_USE);
        premises.joined(found.id());
        changes.record(
                found.id(),
                Change.Kind.RESTORED,
                null,
                List.of(ChangeLog.Difference.of("state", found.state(), PremisesState.IN_USE)));
        return byId(found.id()).orElseThrow();
    }

    /** The premises of this key, however it is written; where it was merged into another, that one. */
    public Optional<PremisesRecord> find(PremisesKey key) {
        return premises.byKey(key.text()).map(PremisesRows::premises).map(this::merged);
    }

    private PremisesRecord merged(PremisesRecord found) {
        var into = found.mergedInto();
        return into == null ? found : byId(into).map(this::merged).orElse(found);
    }

    /**
     * The premises of this id; where it was merged into another, that one.
     *
     * @throws PremisesNotFound when there is none
     */
    public PremisesRecord current(long id) {
        return byId(id).map(this::merged).orElseThrow(() -> new PremisesNotFound(id));
    }

    public Optional<PremisesRecord> byId(long id) {
        return premises.byId(id).map(PremisesRows::premises);
    }

    /** In no particular order; ids nobody knows are left out. */
    public List<PremisesRecord> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : premises.byIds(ids).stream().map(PremisesRows::premises).toList();
    }

    /**
     * The archive from its beginning to its end, page by page.
     *
     * @param after the id of the last premises of the page before, 0 for the first page
     */
    public List<PremisesCard> page(long after, int limit) {
        return cards.of(premises.search(List.of(), after, limit));
    }

    /** Who is known at a premises, who was known first coming first. */
    public List<Contact> contactsOf(long premisesId) {
        return contacts.of(List.of(premisesId));
    }

    /** When those who have this number at a premises do not want to be rung; none where nobody there has it, or nobody minds. */
    public List<QuietHours> quietHours(long premisesId, Phone phone) {
        return contacts.quietHours(premisesId, phone);
    }

    /** Whether it is this transaction that has registered it. */
    private boolean register(PremisesKey key) {
        var named = new PremisesKey(estateName(key), key.building(), key.unit(), key.room());
        return firstOneWins.insert(
                () -> premises.insert(PremisesRows.row(named, PremisesDetails.UNKNOWN, false, clock.instant(), null)));
    }

    /** An estate is written one way: the company's, else the way of whoever named it first. */
    private String estateName(PremisesKey key) {
        return estates.find(new EstateName(key.estate()))
                .map(estate -> estate.name())
                .or(() -> premises.firstOf(key.estateKey()).map(PremisesMapper.EstateRow::estate))
                .orElse(key.estate());
    }
}
