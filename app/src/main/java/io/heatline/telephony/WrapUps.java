package io.heatline.telephony;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** After a call its agent has time to write it down. On a thread of its own: the PBX is told, and whoever writes calls must not wait. */
@Component
class WrapUps implements DisposableBean {

    /** What is older was heard again from the journal. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Agents agents;
    private final Clock clock;
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(new CustomizableThreadFactory("wrap-up-"));

    WrapUps(Agents agents, Clock clock) {
        this.agents = agents;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void over(LegOver leg) {
        if (leg.at().plus(FRESH).isAfter(clock.instant())) {
            telling.execute(() -> agents.wrapUp(leg.extension(), leg.queue()));
        }
    }

    @Scheduled(fixedDelayString = "PT1S")
    void endThem() {
        agents.endWrapUps();
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
