package io.heatline.customer.transfer;

import io.heatline.customer.Change.Kind;
import io.heatline.customer.PremisesUse;
import io.heatline.customer.Relation;
import io.heatline.customer.store.Batched;
import io.heatline.customer.store.ChangeRow;
import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.customer.store.ImportPhone;
import io.heatline.customer.store.ImportUndoMapper;
import io.heatline.station.Spelling;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        return Rows.of(job.rowsDone()).anyMatch(rows -> builtUpon(job.id(), rows));
    }

    private boolean builtUpon(String id, Rows rows) {
        return undo.changedSince(id, rows.from, rows.to) > 0
                || undo.heatingSince(id, rows.from, rows.to) > 0
                || used(undo.created(id, rows.from, rows.to));
    }

    private boolean used(List<Long> ids) {
        return !ids.isEmpty() && uses.stream().anyMatch(use -> !use.among(ids).isEmpty());
    }

    /** Takes it back, or leaves it as it is when something has built on it meanwhile. */
    void run(ImportJob job) {
        boolean back = !builtUpon(job)
                && batched.all(mappers -> {
                    var now = mappers.imports().lock(job.id()).orElse(null);
                    if (now == null || !now.state().equals(ImportState.UNDOING.name()) || changed(mappers, now)) {
                        return false;
                    }
                    take(mappers, now, clock.instant().truncatedTo(ChronoUnit.MICROS));
                    return true;
                });
        if (!back) {
            imports.end(job.id(), ImportState.COMMITTED.name(), "import-built-upon");
        }
    }

    private static boolean changed(Batched.Mappers mappers, ImportJob job) {
        return Rows.of(job.rowsDone()).anyMatch(rows -> mappers.undo().changedSince(job.id(), rows.from, rows.to) > 0);
    }

    /** What hangs on something goes before it; a flat may stand in rows that lie far apart. */
    private static void take(Batched.Mappers mappers, ImportJob job, Instant at) {
        var id = job.id();
        var by = job.startedBy();
        Rows.of(job.rowsDone())
                .flatMap(rows -> mappers.undo().related(id, rows.from, rows.to).stream())
                .forEach(number -> mappers.imports().relate(number.id(), relation(number.relationBefore())));
        each(mappers, job, (all, from, to) -> all.phones(id, from, to));
        each(mappers, job, (all, from, to) -> all.contacts(id, from, to));
        each(mappers, job, (all, from, to) -> all.owners(id, from, to));
        for (var page = mappers.changes().ofBatch(id, 0, PAGE);
                !page.isEmpty();
                page = mappers.changes().ofBatch(id, lastChange(page), PAGE)) {
            page.forEach(change -> back(mappers, change));
        }
        each(mappers, job, (all, from, to) -> all.log(id, from, to, at, by));
        each(mappers, job, (all, from, to) -> all.changes(id, from, to));
        each(mappers, job, (all, from, to) -> all.tellCreated(id, from, to, at));
        each(mappers, job, (all, from, to) -> all.premises(id, from, to));
        each(mappers, job, (all, from, to) -> all.tellUpdated(id, from, to, at));
        each(mappers, job, (all, from, to) -> all.unlink(id, from, to));
        each(mappers, job, (all, from, to) -> all.touch(id, from, to, at, by));
        mappers.imports().undone(id, at);
    }

    /** Batches are answered when all of them is done: each part is waited for, so that the line is never silent for long. */
    private static void each(Batched.Mappers mappers, ImportJob job, Step step) {
        Rows.of(job.rowsDone()).forEach(rows -> {
            step.take(mappers.undo(), rows.from, rows.to);
            mappers.undo().flush();
        });
    }

    /** Something done to what some rows made or changed. */
    private interface Step {
        int take(ImportUndoMapper undo, int from, int to);
    }

    /** Some rows of a file, the first and the last of them. */
    private record Rows(int from, int to) {

        static Stream<Rows> of(int last) {
            return IntStream.iterate(1, from -> from <= last, from -> from + PAGE)
                    .mapToObj(from -> new Rows(from, Math.min(from + PAGE - 1, last)));
        }
    }

    private static void back(Batched.Mappers mappers, ChangeRow change) {
        var field = change.field();
        if (field == null) {
            return;
        }
        switch (Kind.valueOf(change.kind())) {
            case CHANGED -> mappers.undo().premisesField(change.premisesId(), field, change.oldValue());
            case CONTACT_CHANGED -> contactBack(mappers, change, field);
            case OWNER_CHANGED -> ownerBack(mappers, change, field);
            default -> {}
        }
    }

    private static @Nullable Relation relation(String before) {
        return before.equals(ImportPhone.NOBODY) ? null : Relation.valueOf(before);
    }

    /** What became of a number is in the file's rows: the change does not say which of a person's numbers it was. */
    private static void contactBack(Batched.Mappers mappers, ChangeRow change, String field) {
        if (field.equals("phoneRelation")) {
            return;
        }
        if (field.equals("registeredOn")) {
            mappers.undo().registeredOn(change.premisesId(), folded(change), day(change.oldValue()));
        } else {
            mappers.undo().contactField(change.premisesId(), folded(change), field, change.oldValue());
        }
    }

    private static void ownerBack(Batched.Mappers mappers, ChangeRow change, String field) {
        if (field.equals("from")) {
            mappers.undo().ownerFrom(change.premisesId(), folded(change), day(change.oldValue()));
        } else {
            mappers.undo().reopenOwner(change.premisesId(), folded(change), LocalDate.parse(change.newValue()));
        }
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    private static String folded(ChangeRow change) {
        return Spelling.folded(String.valueOf(change.subject()));
    }

    private static long lastChange(List<ChangeRow> page) {
        var id = page.get(page.size() - 1).id();
        return id == null ? Long.MAX_VALUE : id;
    }
}
