package io.heatline.telephony;

import io.heatline.asterisk.ivr.Flow;
import io.heatline.asterisk.ivr.TrailStep;
import io.heatline.rules.CallVerdict;
import io.heatline.rules.RuleRef;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.IvrMapper.TrailRow;
import io.heatline.telephony.store.IvrMapper.VerdictRow;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Writes down where a caller came by and what the rules said, behind the caller's back: they never wait for the database. */
@Component
class IvrBook {

    private static final Logger log = LoggerFactory.getLogger(IvrBook.class);
    private static final int WAITING = 20_000;
    private static final int LONGEST = 200;
    private static final int RULES = 1000;
    private static final long PAUSE = 1_000;
    private static final int TRIES = 600;
    private static final long LAST_MOMENT = 3_000;

    private final IvrMapper rows;
    private final AtomicInteger place = new AtomicInteger();
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), new CustomizableThreadFactory("ivr-book-"));

    IvrBook(IvrMapper rows) {
        this.rows = rows;
    }

    void step(String pbx, String linkedid, Flow flow, TrailStep step) {
        var row = new TrailRow(
                UUID.randomUUID().toString(),
                pbx,
                linkedid,
                place.incrementAndGet(),
                step.at().truncatedTo(ChronoUnit.MICROS),
                flow.key(),
                flow.version(),
                Text.orNull(step.node()),
                step.kind(),
                Text.orNull(Text.cut(step.outcome(), LONGEST)));
        later(() -> rows.step(row));
    }

    void verdict(String pbx, String linkedid, Instant at, String point, CallVerdict verdict) {
        verdict(UUID.randomUUID(), pbx, linkedid, at, point, verdict);
    }

    /** Unless one that bears the id was written down meanwhile: that is the same. */
    void verdict(UUID id, String pbx, String linkedid, Instant at, String point, CallVerdict verdict) {
        VerdictRow row = row(id, pbx, linkedid, at, point, verdict);
        later(() -> {
            if (rows.verdictsNamed(row.id()) == 0) {
                rows.verdict(row);
            }
        });
    }

    /** In the transaction there is; one that bears the id is the same. */
    void verdictOnce(UUID id, String pbx, String linkedid, Instant at, String point, CallVerdict verdict) {
        if (rows.verdictsNamed(id.toString()) == 0) {
            rows.verdict(row(id, pbx, linkedid, at, point, verdict));
        }
    }

    private static VerdictRow row(UUID id, String pbx, String linkedid, Instant at, String point, CallVerdict verdict) {
        String names = verdict.rules().stream().map(RuleRef::label).collect(Collectors.joining("\n"));
        return new VerdictRow(
                id.toString(),
                pbx,
                linkedid,
                at.truncatedTo(ChronoUnit.MICROS),
                point,
                verdict.duty() ? "duty" : null,
                verdict.priority(),
                verdict.process(),
                Text.orNull(Text.cut(names, RULES)));
    }

    /** Whether all is written. */
    boolean done() {
        return writer.getQueue().isEmpty() && writer.getActiveCount() == 0;
    }

    /** What can be written in a moment still is. */
    @PreDestroy
    void stop() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST_MOMENT, TimeUnit.MILLISECONDS)) {
                int left = writer.shutdownNow().size();
                log.error("{} steps of callers more are not written down: the application ends", left);
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void later(Runnable insert) {
        try {
            writer.execute(() -> stubbornly(insert));
        } catch (RejectedExecutionException e) {
            log.error("a step of a caller is not written down: too many wait");
        }
    }

    private void stubbornly(Runnable insert) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                insert.run();
                return;
            } catch (DuplicateKeyException same) {
                // It was told by the PBX at the same moment, or an answer of the database was lost.
                return;
            } catch (DataAccessException | TransactionException e) {
                log.warn("the story of a caller waits for the database: {}", e.getMessage());
                try {
                    TimeUnit.MILLISECONDS.sleep(PAUSE);
                } catch (InterruptedException stopped) {
                    log.error("a step of a caller is not written down: the application ends");
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
        log.error("a step of a caller is not written down: the database was away for too long");
    }
}
