package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Rings whoever is on duty for an emergency nobody answered. On every node that has a PBX; for each ring one of them. */
@Component
class DutyBell {

    private static final Logger log = LoggerFactory.getLogger(DutyBell.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT2S";

    private static final int AT_ONCE = 20;

    private final DutyAlarms alarms;
    private final EmergencySettings settings;
    private final PbxLines lines;

    DutyBell(DutyAlarms alarms, EmergencySettings settings, PbxLines lines) {
        this.alarms = alarms;
        this.settings = settings;
        this.lines = lines;
    }

    /** Without a line to a PBX the phones wait: another node may have one. */
    @Scheduled(fixedDelayString = EVERY)
    void look() {
        Optional<PbxDoor> door = lines.doors().findFirst();
        if (door.isPresent()) {
            try {
                alarms.due(AT_ONCE).forEach(alarm -> alarms.next(alarm).ifPresent(ring -> ring(door.get(), ring)));
            } catch (DataAccessException | TransactionException e) {
                log.warn("whoever is on duty is rung when the database is back: {}", e.getMessage());
            }
        }
    }

    private void ring(PbxDoor door, DutyAlarms.Ring ring) {
        try {
            door.alert(ring.reach().phone(), ring.mark(), settings.ring());
        } catch (PbxRefused e) {
            log.error(
                    "the phone {} of somebody on duty could not be rung: {}",
                    ring.reach().phone(),
                    e.getMessage());
        }
    }
}
