package io.heatline.notice;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;

/** Sends at once what a transaction wrote; many commits share one run. Missing one costs a wait for the next poll. */
@Component
class SendAfterCommit implements TransactionSynchronization, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SendAfterCommit.class);

    private final Outbox outbox;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService sender = Executors.newSingleThreadExecutor(work -> {
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
            sender.execute(this::send);
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
