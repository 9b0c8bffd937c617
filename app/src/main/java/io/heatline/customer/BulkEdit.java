package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.Change.Kind;
import io.heatline.customer.store.ChangeMapper;
import io.heatline.customer.store.ChangeRow;
import io.heatline.customer.store.ListQuery;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesRow;
import io.heatline.edge.Conflict;
import io.heatline.edge.Invalid;
import io.heatline.edge.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets one field of many premises at once, and takes it back. */
@Service
public class BulkEdit {

    /** More than this is an import's work. */
    static final int MOST = 5_000;

    private final PremisesMapper premises;
    private final PremisesList list;
    private final ChangeMapper changes;
    private final ChangeLog log;
    private final AuditTrail audit;

    BulkEdit(PremisesMapper premises, PremisesList list, ChangeMapper changes, ChangeLog log, AuditTrail audit) {
        this.premises = premises;
        this.list = list;
        this.changes = changes;
        this.log = log;
        this.audit = audit;
    }

    /** What can be set of many. */
    public enum Field {
        STATE("state"),
        CUSTOMER_TYPE("customerType"),
        NOTE("note");

        private final String word;

        Field(String word) {
            this.word = word;
        }
    }

    /**
     * What a bulk edit did.
     *
     * @param batch by which it can be undone
     * @param changed premises that were another way before
     * @param kept premises that were that way already or are merged into another, or were left alone by an undoing because somebody
     *     has changed them since
     */
    public record Done(String batch, int changed, int kept) {}

    /**
     * Sets a field of those that are named, or else of all that fit the filter.
     *
     * @param expected how many the person was shown: when it is another number by now, nothing is changed
     * @param value null to clear the field
     * @throws Conflict {@code bulk-overtaken} when other premises fit than the person was shown
     */
    @Transactional
    public Done set(List<Long> ids, List<String> filter, int expected, Field field, @Nullable String value) {
        var rows = ids.isEmpty() ? fitting(filter) : premises.byIds(ids);
        if (rows.size() > MOST) {
            throw new Invalid("bulk-too-many", "at most " + MOST + " premises at once");
        }
        if (rows.size() != expected) {
            throw new Conflict("bulk-overtaken", rows.size() + " premises fit by now, not " + expected);
        }
        checked(field, value);
        var batch = UUID.randomUUID().toString();
        int changed = 0;
        for (var row : rows) {
            changed += set(row, field, value, batch) ? 1 : 0;
        }
        audit.record("premises.bulk-changed", "premises", batch, field.word + " of " + changed);
        return new Done(batch, changed, rows.size() - changed);
    }

    /**
     * Takes a bulk edit back: each premises gets its old value again, unless somebody has set another since.
     *
     * @throws NotFound when there is no such bulk edit
     */
    @Transactional
    public Done undo(String batch) {
        int changed = 0;
        int kept = 0;
        for (var change : all(batch)) {
            if (back(change)) {
                changed++;
            } else {
                kept++;
            }
        }
        audit.record("premises.bulk-undone", "premises", batch, changed + " back, " + kept + " kept");
        return new Done(batch, changed, kept);
    }

    private List<PremisesRow> fitting(List<String> filter) {
        return premises.list(ListQuery.byId(list.terms(filter), 0, MOST + 1));
    }

    private boolean set(PremisesRow row, Field field, @Nullable String value, @Nullable String batch) {
        var before = value(row, field);
        if (Objects.equals(before, value) || row.mergedInto() != null) {
            return false;
        }
        long id = Objects.requireNonNull(row.id());
        log.begin(id, row.version());
        premises.update(id, with(row, field, value));
        log.write(id, batch == null ? Kind.UNDONE : Kind.CHANGED, null, field.word, before, value, batch);
        return true;
    }

    private boolean back(ChangeRow change) {
        var field = field(change);
        var row = premises.byId(change.premisesId()).orElse(null);
        if (row == null || field == null || !Objects.equals(value(row, field), change.newValue())) {
            return false;
        }
        return set(row, field, change.oldValue(), null);
    }

    private List<ChangeRow> all(String batch) {
        var rows = changes.ofBatch(batch, 0, MOST);
        if (rows.isEmpty() || rows.stream().anyMatch(row -> field(row) == null)) {
            throw new NotFound("bulk-unknown", "no such bulk edit");
        }
        return new ArrayList<>(rows);
    }

    private static @Nullable Field field(ChangeRow change) {
        for (var field : Field.values()) {
            if (field.word.equals(change.field())) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable String value(PremisesRow row, Field field) {
        return switch (field) {
            case STATE -> row.state().name();
            case CUSTOMER_TYPE ->
                row.customerType() == null ? null : row.customerType().name();
            case NOTE -> row.note();
        };
    }

    private static PremisesRow with(PremisesRow row, Field field, @Nullable String value) {
        return new PremisesRow(
                row.id(),
                row.estate(),
                row.building(),
                row.unit(),
                row.room(),
                row.address(),
                row.estateKey(),
                row.buildingKey(),
                row.unitKey(),
                row.roomKey(),
                row.addressKey(),
                row.complete(),
                field == Field.STATE ? PremisesState.valueOf(Objects.requireNonNull(value)) : row.state(),
                row.heatedArea(),
                field == Field.CUSTOMER_TYPE
                        ? (value == null ? null : CustomerType.valueOf(value))
                        : row.customerType(),
                row.accountNo(),
                field == Field.NOTE ? value : row.note(),
                row.version(),
                row.createdAt(),
                row.changedAt(),
                row.changedBy(),
                row.mergedInto());
    }

    private static void checked(Field field, @Nullable String value) {
        try {
            switch (field) {
                case STATE -> PremisesState.valueOf(Objects.requireNonNull(value));
                case CUSTOMER_TYPE -> {
                    if (value != null) {
                        CustomerType.valueOf(value);
                    }
                }
                case NOTE -> new PremisesDetails(PremisesState.IN_USE, null, null, null, value).note();
            }
        } catch (IllegalArgumentException | NullPointerException foreign) {
            throw new Invalid("bulk-value-invalid", "no value of " + field.word);
        }
    }
}
