package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.Change.Kind;
import io.heatline.customer.ChangeLog.Difference;
import io.heatline.customer.store.CallerMapper;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers, changes, archives and deletes premises by hand. Who saves what somebody else changed meanwhile is told. */
@Service
public class PremisesEditing {

    private final PremisesMapper premises;
    private final PremisesPeople people;
    private final CallerMapper callers;
    private final ChangeLog changes;
    private final PremisesUses uses;
    private final AuditTrail audit;
    private final Clock clock;

    PremisesEditing(
            PremisesMapper premises,
            PremisesPeople people,
            CallerMapper callers,
            ChangeLog changes,
            PremisesUses uses,
            AuditTrail audit,
            Clock clock) {
        this.premises = premises;
        this.people = people;
        this.callers = callers;
        this.changes = changes;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a flat; it counts as complete.
     *
     * @throws PremisesExists when the key is known, however it is written
     */
    @Transactional
    public long register(
            PremisesKey key, PremisesDetails details, List<ContactDetails> contacts, List<OwnerDetails> owners) {
        known(key);
        try {
            premises.insert(PremisesRows.row(
                    key, details, true, clock.instant().truncatedTo(ChronoUnit.MICROS), ChangeLog.by()));
        } catch (DuplicateKeyException meanwhile) {
            throw new PremisesExists(0);
        }
        long id =
                Objects.requireNonNull(premises.byKey(key.text()).orElseThrow().id());
        changes.record(id, Kind.REGISTERED, null, null, key.address());
        contacts.forEach(contact -> people.add(id, contact));
        owners.forEach(owner -> people.add(id, owner));
        audit.record("premises.registered", "premises", String.valueOf(id), key.address());
        return id;
    }

    /** Changes what is known of the flat, and its place if another is given; what a caller said counts as looked up then. */
    @Transactional
    public void change(long id, int version, PremisesKey key, PremisesDetails details) {
        var before = row(id);
        if (!before.addressKey().equals(key.text())) {
            known(key);
        }
        changes.begin(id, version);
        var after = PremisesRows.row(key, details, true, before.createdAt(), null);
        premises.update(id, after);
        changes.record(id, Kind.CHANGED, null, differences(before, after));
        audit.record("premises.changed", "premises", String.valueOf(id), null);
    }

    /** Out of the lists; orders and calls keep it. */
    @Transactional
    public void archive(long id, int version) {
        state(id, version, PremisesState.ARCHIVED, Kind.ARCHIVED);
    }

    /** Back into the lists. */
    @Transactional
    public void restore(long id, int version) {
        state(id, version, PremisesState.IN_USE, Kind.RESTORED);
    }

    private void state(long id, int version, PremisesState state, Kind kind) {
        var before = row(id);
        changes.begin(id, version);
        premises.state(id, state);
        changes.record(id, kind, null, List.of(Difference.of("state", before.state(), state)));
        audit.record("premises." + kind.name().toLowerCase(Locale.ROOT), "premises", String.valueOf(id), null);
    }

    /**
     * Takes a flat out for good, with its contacts, owners and changes.
     *
     * @throws PremisesInUse when orders, calls, payments or readings hang on it
     */
    @Transactional
    public void delete(long id, int version) {
        var row = row(id);
        var hanging = uses.of(id);
        if (!hanging.isEmpty()) {
            throw new PremisesInUse(hanging);
        }
        changes.begin(id, version);
        people.forget(id);
        callers.deleteOfPremises(id);
        changes.forget(id);
        premises.delete(id);
        audit.record("premises.deleted", "premises", String.valueOf(id), row.address());
    }

    private void known(PremisesKey key) {
        premises.byKey(key.text()).ifPresent(row -> {
            throw new PremisesExists(Objects.requireNonNull(row.id()));
        });
    }

    private PremisesRow row(long id) {
        return premises.byId(id).orElseThrow(() -> new PremisesNotFound(id));
    }

    private static List<Difference> differences(PremisesRow before, PremisesRow after) {
        return List.of(
                Difference.of("estate", before.estate(), after.estate()),
                Difference.of("building", before.building(), after.building()),
                Difference.of("unit", before.unit(), after.unit()),
                Difference.of("room", before.room(), after.room()),
                Difference.of("state", before.state(), after.state()),
                Difference.of("heatedArea", before.heatedArea(), after.heatedArea()),
                Difference.of("customerType", before.customerType(), after.customerType()),
                Difference.of("accountNo", before.accountNo(), after.accountNo()),
                Difference.of("note", before.note(), after.note()));
    }
}
