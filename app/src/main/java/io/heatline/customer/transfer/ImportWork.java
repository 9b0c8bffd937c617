package io.heatline.customer.transfer;

import io.heatline.customer.store.ImportJob;
import io.heatline.customer.store.ImportMapper;
import io.heatline.edge.Refusal;
import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.sheet.SheetFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on imports, the one that waits longest first. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final int TRIES = 5;

    private final ImportMapper imports;
    private final FileStore files;
    private final DryRun dryRun;
    private final TakingOver takingOver;
    private final TakingBack takingBack;

    ImportWork(ImportMapper imports, FileStore files, DryRun dryRun, TakingOver takingOver, TakingBack takingBack) {
        this.imports = imports;
        this.files = files;
        this.dryRun = dryRun;
        this.takingOver = takingOver;
        this.takingBack = takingBack;
    }

    void all() {
        for (var next = imports.next(); next.isPresent(); next = imports.next()) {
            work(next.get());
        }
    }

    /** A table that is refused ends the import; anything else is tried again, and given up after some times. */
    private void work(ImportJob job) {
        try {
            imports.tried(job.id());
            step(job);
        } catch (Refusal refused) {
            imports.end(job.id(), ImportState.FAILED.name(), refused.code());
        } catch (RuntimeException trouble) {
            LOG.warn("import {} was interrupted while {}", job.id(), job.state(), trouble);
            if (job.tries() < TRIES) {
                throw trouble;
            }
            giveUp(job);
        }
    }

    /** What was half taken over is taken back; what can't be taken back is still in the archive, and said to be. */
    private void giveUp(ImportJob job) {
        switch (ImportState.valueOf(job.state())) {
            case COMMITTING -> {
                if (imports.move(job.id(), job.state(), ImportState.UNDOING.name()) > 0) {
                    imports.end(job.id(), ImportState.UNDOING.name(), "import-broken");
                }
            }
            case UNDOING -> imports.end(job.id(), ImportState.COMMITTED.name(), "import-broken");
            default -> imports.end(job.id(), ImportState.FAILED.name(), "import-broken");
        }
    }

    private void step(ImportJob job) {
        switch (ImportState.valueOf(job.state())) {
            case CHECKING -> check(job);
            case COMMITTING -> takingOver.run(job);
            case UNDOING -> takingBack.run(job);
            default -> throw new IllegalStateException(job.state());
        }
    }

    private void check(ImportJob job) {
        try {
            var stored = files.find(new FileId(job.fileId())).orElseThrow();
            dryRun.run(job, SheetFile.of(files.path(stored)));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
