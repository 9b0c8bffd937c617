package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.CopyCount;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps a copy of every sound in a second place. A copy counts once it was read back and hashes to what it should; from time to time
 * it is read again. What is lost here comes back from there when somebody wants to hear it, and the other way round.
 */
@Service
public class Backups {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final int AT_ONCE = 200;

    private final RecordingMapper recordings;
    private final SoundShelf shelf;
    private final AuditTrail audit;
    private final Clock clock;
    private final RecordingSettings settings;
    private final @Nullable BackupFolder folder;

    Backups(RecordingMapper recordings, SoundShelf shelf, AuditTrail audit, Clock clock, RecordingSettings settings) {
        this.recordings = recordings;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
        this.folder = settings.backup() == null ? null : new BackupFolder(settings.backup());
    }

    /** How a copy stands. */
    public enum Copy {
        /** Not made yet. */
        NONE,
        OK,
        /** It was there, and is no longer. */
        LOST,
        /** The bytes are not those that were taken in. */
        BROKEN
    }

    /**
     * How the copies stand.
     *
     * @param place where they lie; null when there is no second place
     * @param reachable whether it can be written to now
     */
    public record Standing(@Nullable String place, boolean reachable, int waiting, int ok, int lost, int broken) {}

    public Standing standing() {
        Map<String, Integer> counted =
                recordings.copies().stream().collect(Collectors.toMap(CopyCount::copyState, CopyCount::recordings));
        return new Standing(
                folder == null ? null : folder.root().toString(),
                folder != null && folder.reachable(),
                counted.getOrDefault(Copy.NONE.name(), 0),
                counted.getOrDefault(Copy.OK.name(), 0),
                counted.getOrDefault(Copy.LOST.name(), 0),
                counted.getOrDefault(Copy.BROKEN.name(), 0));
    }

    /** Copies what has none, and reads again what was not read for long; returns how many it looked at. */
    int work() {
        if (folder == null) {
            return 0;
        }
        if (!folder.reachable()) {
            log.warn("recordings are not backed up: {} is not there or can't be written to", folder.root());
            return 0;
        }
        Instant stale = clock.instant().minus(settings.recheck());
        return each(
                        folder,
                        recordings.toCopy(AT_ONCE).stream()
                                .filter(row -> Files.isReadable(shelf.place(row.sha256())))
                                .toList(),
                        this::copy)
                + each(folder, recordings.toCheck(stale, AT_ONCE), this::check);
    }

    private interface Step {
        int take(BackupFolder folder, RecordingRow row) throws IOException;
    }

    /** One that can't be read keeps none of the others waiting. */
    private static int each(BackupFolder folder, List<RecordingRow> rows, Step step) {
        int done = 0;
        for (RecordingRow row : rows) {
            try {
                done += step.take(folder, row);
            } catch (IOException e) {
                log.warn("recording {} is not backed up to {}: {}", row.id(), folder.root(), e.getMessage());
            }
        }
        return done;
    }

    private int copy(BackupFolder to, RecordingRow row) throws IOException {
        to.put(row.sha256(), shelf.place(row.sha256()));
        boolean whole = to.hash(row.sha256()).filter(row.sha256()::equals).isPresent();
        note(row, whole ? Copy.OK : Copy.BROKEN);
        return 1;
    }

    private int check(BackupFolder there, RecordingRow row) throws IOException {
        String hash = there.hash(row.sha256()).orElse(null);
        boolean whole = row.sha256().equals(hash);
        note(row, whole ? Copy.OK : hash == null ? Copy.LOST : Copy.BROKEN);
        boolean hereWhole = Files.isReadable(shelf.place(row.sha256()))
                && SoundShelf.sha256(shelf.place(row.sha256())).equals(row.sha256());
        if (!whole && hereWhole) {
            copy(there, row);
        } else if (whole && !hereWhole) {
            shelf.keep(there.copy(row.sha256()));
        }
        return 1;
    }

    private void note(RecordingRow row, Copy state) {
        recordings.copied(row.id(), state.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (state == Copy.LOST) {
            log.warn("the copy of recording {} is lost", row.id());
            audit.record("recording.copy-lost", "call", row.callId(), row.id());
        } else if (state == Copy.BROKEN) {
            log.warn("the copy of recording {} is broken", row.id());
            audit.record("recording.copy-broken", "call", row.callId(), row.id());
        }
    }

    /** Brings a sound that is missing here back; false when the second place has none that is whole. */
    boolean restore(RecordingRow row) {
        BackupFolder from = folder;
        if (from == null) {
            return false;
        }
        try {
            boolean whole = from.hash(row.sha256()).filter(row.sha256()::equals).isPresent();
            if (whole) {
                shelf.keep(from.copy(row.sha256()));
                audit.record("recording.restored", "call", row.callId(), row.id());
            }
            return whole;
        } catch (IOException e) {
            log.warn("recording {} can't be restored: {}", row.id(), e.getMessage());
            return false;
        }
    }

    /** @throws IOException when the second place is away: then nothing is gone yet */
    void discard(String sha256) throws IOException {
        if (folder != null) {
            if (!folder.reachable()) {
                throw new IOException(folder.root() + " is away");
            }
            folder.discard(sha256);
        }
    }
}
