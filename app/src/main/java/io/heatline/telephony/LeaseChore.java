package io.heatline.telephony;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps what this node holds, as long as it hears the PBX. */
@Component
class LeaseChore {

    private static final Logger log = LoggerFactory.getLogger(LeaseChore.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT3S";

    private final WriterLease lease;
    private final PbxLines lines;

    LeaseChore(WriterLease lease, PbxLines lines) {
        this.lease = lease;
        this.lines = lines;
    }

    @Scheduled(scheduler = TelephonySchedulers.PULSE, fixedDelayString = EVERY)
    void keep() {
        try {
            lines.heard().forEach(lease::keep);
        } catch (DataAccessException | TransactionException e) {
            log.warn("who writes down calls is settled when the database is back: {}", e.getMessage());
        }
    }
}
