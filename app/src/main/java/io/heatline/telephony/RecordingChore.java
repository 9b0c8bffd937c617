package io.heatline.telephony;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for new recordings every few seconds, copies them to the second place, and throws away what was kept long enough: on each node,
 * since each may have a shelf of its own; done twice it is done once.
 */
@Component
class RecordingChore {

    /** For the annotation, which wants text. */
    private static final String EVERY = "PT5S";

    private static final String SOON = "PT1M";
    private static final String HOURLY = "PT1H";

    private final Recordings recordings;
    private final Backups backups;
    private final Retention retention;
    private final TelephonySettings settings;

    RecordingChore(Recordings recordings, Backups backups, Retention retention, TelephonySettings settings) {
        this.recordings = recordings;
        this.backups = backups;
        this.retention = retention;
        this.settings = settings;
    }

    @Scheduled(scheduler = TelephonySchedulers.SOUNDS, fixedDelayString = EVERY)
    void look() {
        for (TelephonySettings.Pbx pbx : settings.pbxs()) {
            if (pbx.recordings() != null) {
                recordings.takeIn(pbx.name(), pbx.recordings());
            }
        }
    }

    @Scheduled(scheduler = TelephonySchedulers.SOUNDS, initialDelayString = SOON, fixedDelayString = SOON)
    void copy() {
        backups.work();
    }

    @Scheduled(scheduler = TelephonySchedulers.SOUNDS, initialDelayString = SOON, fixedDelayString = HOURLY)
    void clear() {
        retention.clear();
    }
}
