package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.Conflict;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.edge.NotFound;
import io.heatline.identity.PersonId;
import io.heatline.telephony.store.QueueMapper;
import io.heatline.telephony.store.QueueRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How queues work, as somebody set it. Callers are led by what this node knows, which is seconds old at most; a database that is away
 * changes nothing.
 */
@Service
public class Queues {

    private static final Logger log = LoggerFactory.getLogger(Queues.class);
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT5S";

    private final QueueMapper rows;
    private final Prompts prompts;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile Map<String, CallQueue> inForce = Map.of();

    Queues(QueueMapper rows, Prompts prompts, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.prompts = prompts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody else changed it first. */
    public static final class QueueOvertaken extends Conflict {
        private static final long serialVersionUID = 1L;

        QueueOvertaken(String name) {
            super("queue-overtaken", "the queue " + name + " was changed meanwhile");
        }
    }

    /** Settings that contradict each other. */
    public static final class QueueRefused extends Invalid {
        private static final long serialVersionUID = 1L;

        QueueRefused(List<FieldProblem> problems) {
            super("queue-refused", problems.get(0).message(), problems);
        }
    }

    /** By name. */
    public List<CallQueue> all() {
        return rows.all().stream().map(CallQueue::of).toList();
    }

    /** @throws NotFound when there is none */
    public CallQueue get(String name) {
        return rows.named(name)
                .map(CallQueue::of)
                .orElseThrow(() -> new NotFound("queue-unknown", "no such queue: " + name));
    }

    /**
     * Puts settings in force; a queue that is not there yet begins with them.
     *
     * @param queue its version is the one it was made from; 0 for one that is new
     * @throws QueueOvertaken when there is a newer one
     */
    @Transactional
    public CallQueue publish(CallQueue queue, PersonId by) {
        require(queue);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QueueRow next = queue.row(queue.version() + 1, at, by.value());
        if (rows.update(next) == 0) {
            begin(queue, next);
        }
        audit.record("queue.changed", "queue", queue.name(), queue.section().replace("\n", "; "));
        return CallQueue.of(next);
    }

    private void begin(CallQueue queue, QueueRow next) {
        if (queue.version() != 0 || rows.named(queue.name()).isPresent()) {
            throw new QueueOvertaken(queue.name());
        }
        try {
            rows.insert(next);
        } catch (DuplicateKeyException e) {
            throw new QueueOvertaken(queue.name());
        }
    }

    private void require(CallQueue queue) {
        List<FieldProblem> problems = new ArrayList<>();
        Integer most = queue.maxWaitSeconds();
        if (most != null && most <= queue.longWaitSeconds()) {
            problems.add(new FieldProblem(
                    "longWaitSeconds",
                    "after-overflow",
                    "等待过久(%d 秒)应早于等待上限(%d 秒)，否则不会触发".formatted(queue.longWaitSeconds(), most)));
        }
        if (queue.menuSeconds() > 0 && queue.menuPrompt() == null) {
            problems.add(new FieldProblem("menuPrompt", "required", "要播报排队菜单，请填写提示音名称"));
        }
        if (queue.menuPrompt() != null && prompts.silent(queue.menuPrompt())) {
            problems.add(new FieldProblem(
                    "menuPrompt",
                    "unknown-prompt",
                    "提示音「%s」不存在，请先上传录音(PUT /api/prompts/%s)".formatted(queue.menuPrompt(), queue.menuPrompt())));
        }
        if (!problems.isEmpty()) {
            throw new QueueRefused(problems);
        }
    }

    /** As this node knows it: at once, and never an exception. */
    Optional<CallQueue> known(String name) {
        if (inForce.isEmpty()) {
            follow();
        }
        return Optional.ofNullable(inForce.get(name));
    }

    /** What was changed, on whatever node. */
    @Scheduled(fixedDelayString = EVERY)
    void follow() {
        try {
            inForce = all().stream().collect(Collectors.toUnmodifiableMap(CallQueue::name, queue -> queue));
        } catch (DataAccessException e) {
            log.warn("queues work as before: {}", e.getMessage());
        }
    }
}
