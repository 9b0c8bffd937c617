package io.heatline.telephony;

import io.heatline.asterisk.PbxChannel;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.telephony.RecordPolicies.Policy;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
 * An incoming call is recorded on the caller's side, if its flow says so, before anybody knows who will take it. Once a phone takes it that is
 * not recorded by rule, its recording ends; what there is of it is thrown away when it would be taken in (see {@link Recordings}). Once one
 * takes it that always is, a recording begins unless one goes on. The dialplan's own word for what goes on is read and kept, so that neither
 * begins a second one. On a thread of its own: whoever writes calls must not wait for the PBX.
 */
@Component
class RecordedByRule implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RecordedByRule.class);
    /** What is older was heard again from the journal. */
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** The dialplan's: the file of the recording that goes on. */
    private static final String GOES_ON = "HEATLINE_RECORDING";

    private final RecordPolicies policies;
    private final PbxLines lines;
    private final Clock clock;
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("recorded-by-rule-"));

    RecordedByRule(RecordPolicies policies, PbxLines lines, Clock clock) {
        this.policies = policies;
        this.lines = lines;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void answered(PhoneAnswered phone) {
        if (phone.at().plus(FRESH).isAfter(clock.instant())) {
            telling.execute(() -> follow(phone));
        }
    }

    private void follow(PhoneAnswered phone) {
        try {
            Policy policy = policies.of(phone.extension(), Direction.INBOUND);
            Optional<PbxDoor> door = policy == null ? Optional.empty() : lines.door(phone.pbx());
            if (door.isPresent() && policy == Policy.ALWAYS) {
                start(phone, door.get());
            } else if (door.isPresent()) {
                stop(phone, door.get());
            }
        } catch (PbxRefused e) {
            log.info("a call that {} took is recorded as before: {}", phone.extension(), e.getMessage());
        } catch (DataAccessException e) {
            log.warn("whether {} is recorded is not known: {}", phone.extension(), e.getMessage());
        }
    }

    /** The caller's channel bears the call's own name. */
    private static void stop(PhoneAnswered phone, PbxDoor door) throws PbxRefused {
        for (PbxChannel channel : door.open()) {
            if (phone.linkedids().contains(channel.uniqueid())) {
                door.stopRecording(channel.name());
                door.set(channel.name(), GOES_ON, "");
            }
        }
    }

    /** Of several names the oldest is the caller's. */
    private static void start(PhoneAnswered phone, PbxDoor door) throws PbxRefused {
        var open = door.open();
        Optional<PbxChannel> caller = phone.linkedids().stream()
                .flatMap(name ->
                        open.stream().filter(channel -> channel.uniqueid().equals(name)))
                .findFirst();
        if (caller.isPresent() && door.variable(caller.get().name(), GOES_ON).isEmpty()) {
            String file = caller.get().linkedid() + "_call_" + phone.at().getEpochSecond() + ".wav";
            door.record(caller.get().name(), "heatline/" + file);
            door.set(caller.get().name(), GOES_ON, file);
        }
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
