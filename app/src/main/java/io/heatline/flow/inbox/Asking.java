package io.heatline.flow.inbox;

import io.heatline.audit.AuditTrail;
import io.heatline.flow.inbox.TaskRefusals.NotNow;
import io.heatline.flow.store.TaskMapper;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.RequestKeys;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderEnded;
import io.heatline.workorder.WorkOrderNumber;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How something is asked of an order's process: the order is held, what was said is checked against the message's form and
 * kept, and the message is correlated. Whoever calls has opened the transaction that holds all of it.
 */
@Component
class Asking {

    private final TaskMapper tasks;
    private final OrderAccess access;
    private final RequestKeys keys;
    private final Completion completion;
    private final FormShelf shelf;
    private final Submissions submissions;
    private final RuntimeService runtime;
    private final AuditTrail audit;

    Asking(
            TaskMapper tasks,
            OrderAccess access,
            RequestKeys keys,
            Completion completion,
            FormShelf shelf,
            Submissions submissions,
            RuntimeService runtime,
            AuditTrail audit) {
        this.tasks = tasks;
        this.access = access;
        this.keys = keys;
        this.completion = completion;
        this.shelf = shelf;
        this.submissions = submissions;
        this.runtime = runtime;
        this.audit = audit;
    }

    /** What somebody asks. @param key the same key with the same request asks once */
    record Asked(
            SignedIn me, WorkOrderNumber number, @Nullable String key, Map<String, Object> answers) {}

    /** Holds the order against everybody else. @throws WorkOrderEnded when nothing can be asked of it any more */
    WorkOrder hold(SignedIn me, WorkOrderNumber number, Permission needed) {
        me.require(needed);
        access.see(me, number);
        tasks.lockOf(number.value());
        var order = access.see(me, number);
        if (order.status().ended()) {
            throw new WorkOrderEnded(number);
        }
        return order;
    }

    /** Whether the request comes for the first time; the order is held. */
    boolean first(Asked asked, String message) {
        return keys.first(asked.key(), asked.me().id(), asked.number(), message, asked.answers());
    }

    /** Checks and keeps what is said along with the message, and sends it. */
    void say(Asked asked, String message) {
        keep(asked, message);
        correlate(message, asked.number());
    }

    /** Checks and keeps what is said where no process needs to hear it, and tells it on the timeline. */
    void note(Asked asked, String form, String name) {
        completion.tell(shelf.shipped(form), name, keep(asked, form), asked.number(), asked.me());
    }

    private Map<String, Object> keep(Asked asked, String message) {
        var form = shelf.shipped(message);
        var answers = completion.checked(form, asked.answers(), Map.of());
        completion.attach(form, answers, asked.number(), asked.me());
        submissions.keep(
                asked.number(), null, message, form, answers, asked.me().id(), Filled.now(null, answers));
        audit.record("work-order." + message, "work-order", asked.number().value(), null);
        return answers;
    }

    /** Keeps what the rules say instead of a person. */
    void keepRuled(SignedIn me, WorkOrderNumber number, String message, Map<String, Object> answers) {
        submissions.keep(number, null, message, shelf.shipped(message), answers, me.id(), Filled.now(null, answers));
        audit.record("work-order." + message, "work-order", number.value(), "rules");
    }

    /** Whether the process waits for this message; models of before may not know it. */
    boolean heard(String message, WorkOrderNumber number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number.value())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
    }

    void correlate(String message, WorkOrderNumber number) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .correlate();
        } catch (MismatchingMessageCorrelationException notWaited) {
            throw new NotNow(number.value());
        }
    }
}
