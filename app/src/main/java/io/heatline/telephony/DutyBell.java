package io.heatline.telephony;

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
    private final LeasedDoors doors;

    DutyBell(DutyAlarms alarms, EmergencySettings settings, LeasedDoors doors) {
        this.alarms = alarms;
        this.settings = settings;
        this.doors = doors;
    }

    /** Without a PBX of its own the phones wait: another node may have one. */
    @Scheduled(scheduler = TelephonySchedulers.PULSE, fixedDelayString = EVERY)
    void look() {
        try {
            if (doors.any()) {
                alarms.due(AT_ONCE).forEach(alarm -> alarms.next(alarm).ifPresent(this::ring));
            }
        } catch (DataAccessException | TransactionException e) {
            log.warn("whoever is on duty is rung when the database is back: {}", e.getMessage());
        }
    }

    private void ring(DutyAlarms.Ring ring) {
        String phone = ring.reach().phone();
        if (!doors.first("a phone on duty", door -> door.alert(phone, ring.mark(), settings.ring()))) {
            log.error("the phone {} of somebody on duty could not be rung", phone);
        }
    }
}
