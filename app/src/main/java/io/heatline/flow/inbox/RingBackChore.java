package io.heatline.flow.inbox;

import io.heatline.telephony.FollowUp;
import io.heatline.telephony.FollowUps;
import io.heatline.telephony.TelephonySettings;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Takes what telephony wrote down about callers to the engine, every few seconds, on every node: each is taken once. */
@Component
class RingBackChore {

    private static final Logger LOG = LoggerFactory.getLogger(RingBackChore.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT2S";

    private static final int AT_ONCE = 50;

    private final FollowUps followUps;
    private final RingBacks ringBacks;
    private final TelephonySettings settings;

    RingBackChore(FollowUps followUps, RingBacks ringBacks, TelephonySettings settings) {
        this.followUps = followUps;
        this.ringBacks = ringBacks;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = EVERY)
    void look() {
        if (!settings.pbxs().isEmpty()) {
            work();
        }
    }

    /** What is there now. */
    void work() {
        try {
            each(followUps.fresh(AT_ONCE), ringBacks::begin);
            each(followUps.through(AT_ONCE), ringBacks::end);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("callers to call back wait for the database: {}", e.getMessage());
        }
    }

    private static void each(List<FollowUp> these, Consumer<FollowUp> work) {
        for (FollowUp one : these) {
            try {
                work.accept(one);
            } catch (FollowUps.FollowUpEnded before) {
                LOG.debug("{} was closed in this moment", one.id());
            } catch (ProcessEngineException e) {
                LOG.warn("the process of {} is tried again", one.id(), e);
            }
        }
    }
}
