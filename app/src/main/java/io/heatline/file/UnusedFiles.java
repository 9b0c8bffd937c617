package io.heatline.file;

import io.heatline.file.store.FileMapper;
import io.heatline.file.store.FileRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Uploads that no order took within the time a form may lie half filled in. The row goes first, so that no row ever names bytes
 * that are gone; whoever attaches it at that moment either keeps it or is told that it is not there.
 */
@Component
class UnusedFiles {

    private static final Logger log = LoggerFactory.getLogger(UnusedFiles.class);
    private static final int AT_ONCE = 200;

    private final FileMapper files;
    private final Shelf shelf;
    private final FileSettings settings;
    private final Clock clock;

    UnusedFiles(FileMapper files, Shelf shelf, FileSettings settings, Clock clock) {
        this.files = files;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    /** Clears away all of them, and what uploads that broke off left behind. */
    void clear() {
        Instant before = clock.instant().minus(settings.unusedFor());
        shelf.clearIncoming(before);
        int cleared = 0;
        for (var unused = some(before); !unused.isEmpty(); unused = some(before)) {
            unused.forEach(file -> clear(file, before));
            cleared += unused.size();
        }
        if (cleared > 0) {
            log.info("{} uploads that no order took are cleared away", cleared);
        }
    }

    private List<FileRow> some(Instant before) {
        return files.unused(before, AT_ONCE);
    }

    private void clear(FileRow file, Instant before) {
        if (files.removeUnused(file.id()) > 0) {
            shelf.forget(file.sha256(), before, () -> files.uses(file.sha256()) > 0);
        }
    }
}
