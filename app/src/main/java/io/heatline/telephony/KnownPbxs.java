package io.heatline.telephony;

import io.heatline.telephony.store.LeaseMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Since when each PBX's calls are ours: from the first start with it among the settings. What its log tells of before is history that nobody
 * asked to be taken in, and whose callers nobody here has kept waiting.
 */
@Component
class KnownPbxs {

    private static final Logger log = LoggerFactory.getLogger(KnownPbxs.class);

    private final LeaseMapper rows;
    private final Clock clock;

    KnownPbxs(LeaseMapper rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The same on every node and at every start. */
    Instant since(String pbx) {
        return rows.knownSince(pbx).orElseGet(() -> begin(pbx));
    }

    private Instant begin(String pbx) {
        // Calls that are written down already were ours.
        Instant since = rows.firstCall(pbx).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            rows.know(pbx, since);
            log.info("calls of PBX {} are taken in from {} on", pbx, since);
            return since;
        } catch (DataIntegrityViolationException another) {
            // Two nodes at once: the first one's word counts.
            return rows.knownSince(pbx).orElse(since);
        }
    }
}
