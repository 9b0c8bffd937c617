package io.heatline.flow.work;

import io.heatline.telephony.FollowUp;
import io.heatline.telephony.FollowUp.Reason;
import io.heatline.telephony.FollowUpSettings;
import io.heatline.workorder.CallbackPlan;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When callers are called back and how often: at hours at which nobody minds, but for an emergency. */
@Component
class RingBackPlan {

    private final FollowUpSettings settings;
    private final CallbackPlan hours;
    private final Clock clock;

    RingBackPlan(FollowUpSettings settings, CallbackPlan hours, Clock clock) {
        this.settings = settings;
        this.hours = hours;
        this.clock = clock;
    }

    /** When the first try should be done. */
    Instant first(FollowUp followUp) {
        return urgent(followUp) ? now().plus(settings.urgentWithin()) : hours.sensible(now().plus(settings.within()));
    }

    /** When the next try begins. */
    Instant next(FollowUp followUp) {
        return urgent(followUp) ? now().plus(settings.urgentWithin()) : hours.sensible(now().plus(settings.pause()));
    }

    /** When a try that begins then should be done. */
    Instant due(FollowUp followUp, Instant next) {
        return next.plus(urgent(followUp) ? settings.urgentWithin() : settings.within());
    }

    boolean triesAgain(FollowUp followUp) {
        return followUp.tries() < settings.tries();
    }

    private static boolean urgent(FollowUp followUp) {
        return followUp.reason() == Reason.EMERGENCY;
    }

    private Instant now() {
        return clock.instant();
    }
}
