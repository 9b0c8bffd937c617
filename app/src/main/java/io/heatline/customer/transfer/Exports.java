package io.heatline.customer.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.audit.AuditTrail;
import io.heatline.customer.PremisesList;
import io.heatline.customer.store.ExportMapper;
import io.heatline.customer.store.ExportMapper.ExportJob;
import io.heatline.edge.Conflict;
import io.heatline.edge.NotFound;
import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.file.StoredFile;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.SheetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archive, or what of it fits a filter, as a file that can be imported again unchanged. */
@Service
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int PAGE = 1_000;
    private static final int TRIES = 3;
    private static final String CANCELLED = "CANCELLED";

    private final ExportMapper exports;
    private final PremisesList list;
    private final FileStore files;
    private final Directory directory;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(
            ExportMapper exports,
            PremisesList list,
            FileStore files,
            Directory directory,
            AuditTrail audit,
            ObjectMapper json,
            Clock clock) {
        this.exports = exports;
        this.list = list;
        this.files = files;
        this.directory = directory;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An export as it stands.
     *
     * @param state WRITING, DONE, CANCELLED or FAILED
     * @param phones whether the numbers in it are whole
     * @param done premises written so far
     * @param total premises to be written
     */
    public record Export(
            String id,
            List<String> filter,
            SheetFormat format,
            String state,
            boolean phones,
            int done,
            int total,
            Instant createdAt,
            @Nullable Instant doneAt) {}

    /** Begins to write what fits the filter. */
    @Transactional
    public String begin(List<String> filter, SheetFormat format) {
        var me = SignedIn.current();
        var id = UUID.randomUUID().toString();
        int total = (int) list.count(filter);
        exports.insert(new ExportJob(
                id,
                write(filter),
                format.name(),
                me.may(Permission.PHONE_READ) ? 1 : 0,
                "WRITING",
                0,
                total,
                null,
                0,
                me.id().value(),
                now(),
                null));
        audit.record("premises.exported", "export", id, format.extension() + ", " + total + " premises");
        return id;
    }

    /** @throws NotFound when there is none of whoever is signed in */
    public Export get(String id) {
        return view(mine(id));
    }

    /** Of whoever is signed in, the latest first. */
    public List<Export> latest(int limit) {
        return exports.latest(SignedIn.current().id().value(), limit).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    public void cancel(String id) {
        mine(id);
        if (exports.end(id, CANCELLED) == 0) {
            throw new Conflict("export-wrong-state", "it is over already");
        }
    }

    /** The file, once it is written. */
    @Transactional
    public StoredFile file(String id) {
        var fileId = mine(id).fileId();
        if (fileId == null) {
            throw new Conflict("export-wrong-state", "it is not written yet");
        }
        audit.record("premises.export-downloaded", "export", id, null);
        return files.find(new FileId(fileId)).orElseThrow(() -> new NotFound("export-unknown", "no file"));
    }

    void all() {
        for (var next = exports.next(); next.isPresent(); next = exports.next()) {
            work(next.get());
        }
    }

    private void work(ExportJob job) {
        try {
            exports.tried(job.id());
            var person = directory.person(new PersonId(job.startedBy())).orElseThrow();
            SignedIn.as(person, () -> {
                write(job);
                return person;
            });
        } catch (RuntimeException trouble) {
            LOG.warn("export {} was interrupted", job.id(), trouble);
            if (job.tries() >= TRIES) {
                exports.end(job.id(), "FAILED");
            }
        }
    }

    private void write(ExportJob job) {
        Path file = null;
        try {
            file = Files.createTempFile("heatline-export", "");
            int rows = write(job, file);
            if (rows >= 0) {
                try (var bytes = Files.newInputStream(file)) {
                    var name = "用户档案." + SheetFormat.valueOf(job.format()).extension();
                    var stored = files.keep(bytes, name, Long.MAX_VALUE);
                    exports.done(job.id(), stored.id().value(), rows, now());
                }
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } finally {
            discard(file);
        }
    }

    /** @return how many premises, or -1 when it was cancelled */
    private int write(ExportJob job, Path file) throws IOException {
        var terms = filter(job);
        int done = 0;
        try (var out = Files.newOutputStream(file);
                var writer = SheetWriter.open(out, SheetFormat.valueOf(job.format()), StandardCharsets.UTF_8)) {
            writer.row(ExportRows.headings());
            for (var page = list.walk(terms, 0, PAGE); !page.isEmpty(); page = list.walk(terms, last(page), PAGE)) {
                for (var entry : page) {
                    for (var row : ExportRows.of(entry, job.phones() == 1)) {
                        writer.row(row);
                    }
                }
                done += page.size();
                if (exports.progress(job.id(), done) == 0) {
                    return -1;
                }
            }
        }
        return done;
    }

    private static long last(List<PremisesList.Entry> page) {
        return page.get(page.size() - 1).card().premises().id();
    }

    private static void discard(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.warn("{} was left behind", file, left);
        }
    }

    private ExportJob mine(String id) {
        return exports.byId(id)
                .filter(job -> job.startedBy().equals(SignedIn.current().id().value()))
                .orElseThrow(() -> new NotFound("export-unknown", "no such export"));
    }

    private Export view(ExportJob job) {
        return new Export(
                job.id(),
                filter(job),
                SheetFormat.valueOf(job.format()),
                job.state(),
                job.phones() == 1,
                job.rowsDone(),
                job.rowsTotal(),
                job.createdAt(),
                job.doneAt());
    }

    private List<String> filter(ExportJob job) {
        try {
            return job.filter() == null ? List.of() : json.readValue(job.filter(), new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private String write(List<String> filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
