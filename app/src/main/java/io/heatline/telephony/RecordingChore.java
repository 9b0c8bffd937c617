package io.heatline.telephony;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for new recordings every few seconds, on each node that has a PBX's folder. */
@Component
class RecordingChore {

    /** For the annotation, which wants text. */
    private static final String EVERY = "PT5S";

    private final Recordings recordings;
    private final TelephonySettings settings;

    RecordingChore(Recordings recordings, TelephonySettings settings) {
        this.recordings = recordings;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        for (TelephonySettings.Pbx pbx : settings.pbxs()) {
            if (pbx.recordings() != null) {
                recordings.takeIn(pbx.name(), pbx.recordings());
            }
        }
    }
}
