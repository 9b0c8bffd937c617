package io.heatline.telephony;

import io.heatline.telephony.store.LeaseMapper;
import io.heatline.telephony.store.LeaseMapper.LeaseRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Of several nodes that hear a PBX one writes down its calls. Whether it is this one is asked in the transaction that writes, and holds
 * until it ends: a node that was taken for dead and wakes up finds that it no longer is, before it writes anything. Who hears nothing of the
 * PBX, or is gone, doesn't renew it, and the next one takes over.
 */
@Component
class WriterLease {

    private static final Logger log = LoggerFactory.getLogger(WriterLease.class);
    private static final Duration LASTS = Duration.ofSeconds(10);

    private final LeaseMapper rows;
    private final Clock clock;
    private final String node;

    @Autowired
    WriterLease(LeaseMapper rows, Clock clock) {
        this(rows, clock, UUID.randomUUID().toString());
    }

    WriterLease(LeaseMapper rows, Clock clock, String node) {
        this.rows = rows;
        this.clock = clock;
        this.node = node;
    }

    /** Another node writes down what this PBX says. */
    static final class Others extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Others(String pbx) {
            super("another node writes down the calls of PBX " + pbx);
        }
    }

    /** In the transaction that writes. @throws Others when it is not for this node to write */
    void require(String pbx) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(LASTS);
        if (rows.renew(pbx, node, until) == 1) {
            return;
        }
        if (rows.takeOver(pbx, node, until, now) == 1) {
            log.info("this node writes down the calls of PBX {} from now on", pbx);
        } else if (rows.of(pbx).isEmpty()) {
            // Two at once: the database refuses one of them, who then finds it taken.
            rows.insert(new LeaseRow(pbx, node, 0, until));
        } else {
            throw new Others(pbx);
        }
    }

    /**
     * Whether this node may command the PBX by itself: it writes its calls, or nobody does any more and it does from now on. Asked before each
     * such command, so that a node that was taken for dead and wakes up commands nothing.
     */
    @Transactional
    public boolean holds(String pbx) {
        try {
            require(pbx);
            return true;
        } catch (Others others) {
            return false;
        }
    }

    /** While there is nothing to write. */
    void keep(String pbx) {
        rows.renew(pbx, node, clock.instant().plus(LASTS).truncatedTo(ChronoUnit.MICROS));
    }
}
