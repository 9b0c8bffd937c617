package io.heatline.customer.transfer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.customer.store.ImportRow;
import io.heatline.edge.Conflict;
import io.heatline.edge.Cursor;
import io.heatline.edge.NotFound;
import io.heatline.edge.Page;
import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.file.StoredFile;
import io.heatline.identity.SignedIn;
import io.heatline.sheet.Formulas;
import io.heatline.sheet.SheetFile;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.SheetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports: a file comes in, is checked, and then taken over, cancelled, or taken back as a whole. */
@Service
public class Imports {

    private static final int PAGE = 1_000;
    private static final Pattern NAMED_AS_TABLE =
            Pattern.compile("\\.(?:xlsx?|xlsm|csv|txt)$", Pattern.CASE_INSENSITIVE);

    private final ImportMapper imports;
    private final FileStore files;
    private final Columns columns;
    private final TakingBack takingBack;
    private final AuditTrail audit;
    private final Clock clock;

    Imports(
            ImportMapper imports,
            FileStore files,
            Columns columns,
            TakingBack takingBack,
            AuditTrail audit,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.columns = columns;
        this.takingBack = takingBack;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An import as it stands.
     *
     * @param headers the headings of the file, empty until they were found
     * @param mapping which column, counted from 0, is what
     * @param rowsDone the row up to which the present step is done
     * @param rowsTotal the last row, 0 until it is known
     * @param counts rows by what they do or did
     * @param failure the code of what ended it, or kept it from being taken back
     * @param waiting how many imports come before this one
     */
    public record Import(
            String id,
            String fileId,
            String fileName,
            ImportState state,
            List<String> headers,
            Map<Integer, ImportField> mapping,
            int rowsDone,
            int rowsTotal,
            Map<Verdict, Long> counts,
            @Nullable String failure,
            int waiting,
            String startedBy,
            Instant createdAt,
            @Nullable Instant checkedAt,
            @Nullable Instant committedAt,
            @Nullable Instant undoneAt) {}

    /** A row that can't be taken over, or will be, and why. */
    public record RowView(
            int row,
            Verdict verdict,
            @Nullable String address,
            @Nullable Long premises,
            List<Problem> problems) {}

    /**
     * A table to be written.
     *
     * @param name the file's own, as the table that it is
     */
    public record Report(String name, Writing writing) {}

    /** Writes a table. */
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Keeps the file, whatever it is, and begins to check it. */
    @Transactional
    public String receive(InputStream bytes, String fileName, long limit) {
        var me = SignedIn.current();
        var file = files.keep(bytes, fileName, limit);
        var id = UUID.randomUUID().toString();
        imports.insert(
                id,
                file.id().value(),
                file.name(),
                ImportState.CHECKING.name(),
                me.id().value(),
                now());
        audit.record("import.received", "import", id, file.name() + " " + file.size() + " B");
        return id;
    }

    /** @throws NotFound when there is none */
    public Import get(String id) {
        return view(job(id));
    }

    /**
     * The latest first.
     *
     * @param after the cursor of the page before, empty for the first page
     */
    public Page<Import> latest(String after, int limit) {
        var read = after.isEmpty()
                ? imports.latest(now().plusSeconds(1), "-", limit + 1)
                : Cursor.read(after, 2, parts -> imports.latest(Instant.parse(parts.get(0)), parts.get(1), limit + 1));
        return Page.cut(read, limit, job -> Cursor.of(job.createdAt().toString(), job.id()))
                .map(this::view);
    }

    /** Rows that were judged so, in their order. */
    public List<RowView> rows(String id, Verdict verdict, int after, int limit) {
        job(id);
        return imports.judged(id, verdict.name(), after, limit).stream()
                .map(row -> new RowView(
                        row.rowNo(), verdict, row.address(), row.premisesId(), Problem.read(row.problems())))
                .toList();
    }

    /** Says which column is what; the file is checked anew. */
    @Transactional
    public void map(String id, Map<Integer, ImportField> mapping) {
        var job = job(id);
        if (job.headers() == null || !checkedAnew(job)) {
            throw wrongState(job);
        }
        columns.correct(job, mapping);
        imports.unchecked(id);
        imports.clearPhones(id);
        imports.clearRows(id);
        audit.record("import.mapped", "import", id, null);
    }

    /** One whose headings say too little waits for somebody who knows better. */
    private boolean checkedAnew(ImportJob job) {
        var from = Columns.MISSING.equals(job.failure()) ? ImportState.FAILED : ImportState.CHECKED;
        return imports.restart(job.id(), from.name(), ImportState.CHECKING.name()) == 1;
    }

    /** Begins to take it over. */
    @Transactional
    public void commit(String id) {
        var job = job(id);
        if (imports.restart(id, ImportState.CHECKED.name(), ImportState.COMMITTING.name()) == 0) {
            throw wrongState(job);
        }
        audit.record("import.committed", "import", id, job.fileName());
    }

    /** Drops it; what of it was taken over already is taken back. */
    @Transactional
    public void cancel(String id) {
        var job = job(id);
        var state = ImportState.valueOf(job.state());
        var to = state == ImportState.COMMITTING ? ImportState.UNDOING : ImportState.CANCELLED;
        boolean may = state == ImportState.CHECKING || state == ImportState.CHECKED || state == ImportState.COMMITTING;
        if (!may || imports.move(id, state.name(), to.name()) == 0) {
            throw wrongState(job);
        }
        audit.record("import.cancelled", "import", id, null);
    }

    /**
     * Begins to take it back as a whole.
     *
     * @throws Conflict {@code import-built-upon} when something came upon what it made or changed
     */
    @Transactional
    public void undo(String id) {
        var job = job(id);
        if (takingBack.builtUpon(job)) {
            throw new Conflict("import-built-upon", "something has been changed since");
        }
        if (imports.move(id, ImportState.COMMITTED.name(), ImportState.UNDOING.name()) == 0) {
            throw wrongState(job);
        }
        audit.record("import.undone", "import", id, job.fileName());
    }

    /** The file as it was sent, numbers and all; the audit trail holds who took it. */
    public StoredFile download(String id) {
        var file = file(id);
        audit.record("import.file-read", "import", id, file.name());
        return file;
    }

    private StoredFile file(String id) {
        return files.find(new FileId(job(id).fileId())).orElseThrow(() -> new NotFound("import-unknown", "no file"));
    }

    /** Where its bytes lie. */
    public Path path(StoredFile file) {
        return files.path(file);
    }

    /**
     * The same table with two more columns: what each row would do, or did, and why.
     *
     * @throws ImportRefused when no row of it was judged
     */
    public Report report(String id) throws IOException {
        var job = job(id);
        if (job.state().equals(ImportState.FAILED.name())) {
            throw new ImportRefused(String.valueOf(job.failure()));
        }
        var file = SheetFile.of(path(file(id)));
        var format = file.format() == SheetFormat.XLS ? SheetFormat.XLSX : file.format();
        audit.record("import.report-read", "import", id, job.fileName());
        var name = NAMED_AS_TABLE.matcher(job.fileName()).replaceFirst("") + "." + format.extension();
        return new Report(name, out -> report(job, file, out));
    }

    private void report(ImportJob job, SheetFile file, OutputStream out) throws IOException {
        var charset = file.charset() == null ? StandardCharsets.UTF_8 : file.charset();
        try (var writer = SheetWriter.open(out, file.format(), charset)) {
            var judged = new Judged(job.id());
            var headers = columns.headers(job);
            file.read(row -> {
                var cells = new ArrayList<@Nullable Object>();
                for (int i = 0; i < Math.max(headers.size(), row.cells().size()); i++) {
                    cells.add(Formulas.restored(row.cell(i).text()));
                }
                if (row.number() == job.headerRow()) {
                    cells.add("导入结果");
                    cells.add("原因");
                } else {
                    judged.of(row.number()).ifPresent(found -> {
                        cells.add(Reasons.verdict(found.verdict()));
                        cells.add(Reasons.of(Problem.read(found.problems()), headers));
                    });
                }
                writer.row(cells);
                return true;
            });
        }
    }

    /** Walks along the rows of an import, page by page. */
    private final class Judged {

        private final String id;
        private Iterator<ImportRow> page = List.<ImportRow>of().iterator();
        private @Nullable ImportRow next;
        private int last;
        private boolean over;

        Judged(String id) {
            this.id = id;
        }

        Optional<ImportRow> of(int number) {
            while (!over && (next == null || next.rowNo() < number)) {
                advance();
            }
            return next != null && next.rowNo() == number ? Optional.of(next) : Optional.empty();
        }

        private void advance() {
            if (!page.hasNext()) {
                page = imports.rows(id, last, PAGE).iterator();
            }
            if (page.hasNext()) {
                next = page.next();
                last = next.rowNo();
            } else {
                over = true;
            }
        }
    }

    private Import view(ImportJob job) {
        return new Import(
                job.id(),
                job.fileId(),
                job.fileName(),
                ImportState.valueOf(job.state()),
                columns.headers(job),
                columns.mapping(job.mapping()),
                job.rowsDone(),
                job.rowsTotal(),
                counts(job),
                job.failure(),
                imports.before(job.createdAt()),
                job.startedBy(),
                job.createdAt(),
                job.checkedAt(),
                job.committedAt(),
                job.undoneAt());
    }

    private Map<Verdict, Long> counts(ImportJob job) {
        var counted = job.counts();
        if (job.checkedAt() == null) {
            return Map.of();
        }
        return (counted == null ? Counts.of(imports.counts(job.id())) : Counts.read(counted)).rows();
    }

    private ImportJob job(String id) {
        return imports.byId(id).orElseThrow(() -> new NotFound("import-unknown", "no such import"));
    }

    private static Conflict wrongState(ImportJob job) {
        return new Conflict("import-wrong-state", "the import is " + job.state());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
