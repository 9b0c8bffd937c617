package io.heatline.telephony;

import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Throws away what was kept long enough, kind by kind, except where an order that came from the call is still open. The row stays: what
 * was, and when it went, is on the audit trail, too.
 */
@Service
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    static final List<String> KINDS = List.of("call", "demand", "voicemail");
    private static final int AT_ONCE = 200;
    /** Another node, which keeps a shelf of its own, may be this late. */
    private static final Duration SWEPT = Duration.ofDays(7);

    private final RecordingMapper recordings;
    private final Removal removal;
    private final SoundShelf shelf;
    private final RecordingSettings settings;
    private final Clock clock;

    Retention(RecordingMapper recordings, Removal removal, SoundShelf shelf, RecordingSettings settings, Clock clock) {
        this.recordings = recordings;
        this.removal = removal;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many went. */
    int clear() {
        sweep();
        return KINDS.stream()
                .filter(kind -> !settings.keep(kind).isZero())
                .mapToInt(kind -> clear(kind, settings.keep(kind)))
                .sum();
    }

    private int clear(String kind, Duration kept) {
        Instant until = clock.instant().minus(kept);
        int gone = 0;
        var after = new After(Instant.EPOCH, "");
        List<RecordingRow> old;
        do {
            old = recordings.olderThan(kind, until, after.at(), after.id(), AT_ONCE);
            for (RecordingRow row : old) {
                after = new After(row.takenAt(), row.id());
                gone += remove(row, kept);
            }
        } while (old.size() == AT_ONCE);
        return gone;
    }

    private record After(Instant at, String id) {}

    private int remove(RecordingRow row, Duration kept) {
        try {
            return removal.remove(row, kept) ? 1 : 0;
        } catch (IOException e) {
            log.warn("recording {} stays, it can't be thrown away: {}", row.id(), e.getMessage());
            return 0;
        }
    }

    /** What another node threw away is no longer here either. */
    private void sweep() {
        for (RecordingRow row : recordings.removedSince(clock.instant().minus(SWEPT))) {
            try {
                if (recordings.keptWith(row.sha256()) == 0) {
                    shelf.discard(row.sha256());
                }
            } catch (IOException e) {
                log.warn("the sound of {} is still here: {}", row.id(), e.getMessage());
            }
        }
    }
}
