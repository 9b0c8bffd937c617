package io.heatline.customer.transfer;

import io.heatline.customer.Change.Kind;
import io.heatline.customer.PremisesUse;
import io.heatline.customer.store.Batched;
import io.heatline.customer.store.ChangeRow;
import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.customer.store.ImportUndoMapper;
import io.heatline.station.Spelling;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes a whole import back in one transaction, as long as nothing has built on it. */
@Component
class TakingBack {

    private static final int PAGE = 1_000;

    private final ImportMapper imports;
    private final ImportUndoMapper undo;
    private final Batched batched;
    private final ObjectProvider<PremisesUse> uses;
    private final Clock clock;

    TakingBack(
            ImportMapper imports,
            ImportUndoMapper undo,
            Batched batched,
            ObjectProvider<PremisesUse> uses,
            Clock clock) {
        this.imports = imports;
        this.undo = undo;
        this.batched = batched;
        this.uses = uses;
        this.clock = clock;
    }

    /** Whether something came upon what the import made or changed: another change, an order, a payment. */
    boolean builtUpon(ImportJob job) {
        return undo.changedSince(job.id(), job.rowsDone()) > 0 || undo.heatingSince(job.id()) > 0 || used(job.id());
    }

    private boolean used(String importId) {
        for (var ids = undo.created(importId, 0, PAGE); !ids.isEmpty(); ids = undo.created(importId, last(ids), PAGE)) {
            var some = ids;
            if (uses.stream().anyMatch(use -> !use.among(some).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** Takes it back, or leaves it as it is when something has built on it meanwhile. */
    void run(ImportJob job) {
        boolean back = !builtUpon(job)
                && batched.all(mappers -> {
                    var now = mappers.imports().lock(job.id()).orElse(null);
                    if (now == null
                            || !now.state().equals(ImportState.UNDOING.name())
                            || mappers.undo().changedSince(now.id(), now.rowsDone()) > 0) {
                        return false;
                    }
                    take(mappers, job, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return true;
                });
        if (!back) {
            imports.end(job.id(), ImportState.COMMITTED.name(), "import-built-upon");
        }
    }

    private static void take(Batched.Mappers mappers, ImportJob job, Instant at) {
        var all = mappers.undo();
        all.phones(job.id());
        all.contacts(job.id());
        all.owners(job.id());
        for (var page = mappers.changes().ofBatch(job.id(), 0, PAGE);
                !page.isEmpty();
                page = mappers.changes().ofBatch(job.id(), lastChange(page), PAGE)) {
            page.forEach(change -> back(mappers, change));
        }
        all.log(job.id(), at, job.startedBy());
        all.changes(job.id());
        all.tellCreated(job.id(), at);
        all.premises(job.id());
        all.tellUpdated(job.id(), at);
        all.unlink(job.id());
        all.touch(job.id(), at, job.startedBy());
        mappers.imports().undone(job.id(), at);
    }

    private static void back(Batched.Mappers mappers, ChangeRow change) {
        var field = change.field();
        if (field == null) {
            return;
        }
        switch (Kind.valueOf(change.kind())) {
            case CHANGED -> mappers.undo().premisesField(change.premisesId(), field, change.oldValue());
            case CONTACT_CHANGED ->
                mappers.undo().contactField(change.premisesId(), folded(change), field, change.oldValue());
            case OWNER_CHANGED -> mappers.undo().reopenOwner(change.premisesId(), folded(change));
            default -> {}
        }
    }

    private static String folded(ChangeRow change) {
        return Spelling.folded(String.valueOf(change.subject()));
    }

    private static long last(List<Long> ids) {
        return ids.get(ids.size() - 1);
    }

    private static long lastChange(List<ChangeRow> page) {
        var id = page.get(page.size() - 1).id();
        return id == null ? Long.MAX_VALUE : id;
    }
}
