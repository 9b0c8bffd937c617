package io.heatline.notice;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Sends what a transaction wrote, a moment after it: a run costs two commits of its own, so the commits of that moment share
 * one. Missing one costs a wait for the next poll.
 */
@Component
class SendAfterCommit implements TransactionSynchronization, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SendAfterCommit.class);

    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Outbox outbox;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "notice-sender");
        thread.setDaemon(true);
        return thread;
    });

    SendAfterCommit(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void afterCommit() {
        if (asked.compareAndSet(false, true)) {
            sender.schedule(this::send, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        asked.set(false);
        try {
            outbox.sendDue();
        } catch (RuntimeException failed) {
            log.warn("messages wait for the next poll: {}", failed.toString());
        }
    }

    @Override
    public void destroy() {
        sender.shutdown();
    }
}
