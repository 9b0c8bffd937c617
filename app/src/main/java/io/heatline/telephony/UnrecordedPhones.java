package io.heatline.telephony;

import io.heatline.asterisk.PbxChannel;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * An incoming call is recorded on the caller's side, before anybody knows who will take it. Once a phone takes it that is not recorded by
 * rule, its recording ends; what there is of it is thrown away when it would be taken in, if nobody else spoke before (see
 * {@link Recordings}). On a thread of its own: whoever writes calls must not wait for the PBX.
 */
@Component
class UnrecordedPhones implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(UnrecordedPhones.class);
    /** What is older was heard again from the journal. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RecordPolicies policies;
    private final PbxLines lines;
    private final Clock clock;
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("unrecorded-"));

    UnrecordedPhones(RecordPolicies policies, PbxLines lines, Clock clock) {
        this.policies = policies;
        this.lines = lines;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void answered(PhoneAnswered phone) {
        if (phone.at().plus(FRESH).isAfter(clock.instant())) {
            telling.execute(() -> stop(phone));
        }
    }

    private void stop(PhoneAnswered phone) {
        try {
            if (policies.unrecorded(phone.extension())) {
                lines.door(phone.pbx()).ifPresent(door -> stop(phone, door));
            }
        } catch (DataAccessException e) {
            log.warn("whether {} is recorded is not known: {}", phone.extension(), e.getMessage());
        }
    }

    /** The caller's channel bears the call's own name. */
    private static void stop(PhoneAnswered phone, PbxDoor door) {
        try {
            for (PbxChannel channel : door.open()) {
                if (phone.linkedids().contains(channel.uniqueid())) {
                    door.stopRecording(channel.name());
                }
            }
        } catch (PbxRefused e) {
            log.info("the recording of a call that {} took was not ended: {}", phone.extension(), e.getMessage());
        }
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
