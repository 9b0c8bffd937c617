package io.heatline.flow.inbox;

import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN_AT;
import static io.heatline.processes.WorkOrderProcess.MESSAGE_GOT_THROUGH;
import static io.heatline.processes.WorkOrderProcess.OUTCOME;
import static io.heatline.processes.WorkOrderProcess.TASK_RING_BACK;

import io.heatline.edge.Conflict;
import io.heatline.edge.FieldProblem;
import io.heatline.flow.engine.Allowed;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.processes.ShippedProcess;
import io.heatline.telephony.CallArchive;
import io.heatline.telephony.FollowUp;
import io.heatline.telephony.FollowUps;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.UnknownWorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Callers whom nobody spoke with, as processes: each begins once, is worked on by agents, and ends by itself when the caller gets
 * through. The business key of an instance is its follow-up's id.
 */
@Service
public class RingBacks {

    private final FollowUps followUps;
    private final CallArchive calls;
    private final OrderAccess orders;
    private final FormShelf shelf;
    private final Completion completion;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Allowed allowed;
    private final Clock clock;

    RingBacks(
            FollowUps followUps,
            CallArchive calls,
            OrderAccess orders,
            FormShelf shelf,
            Completion completion,
            RuntimeService runtime,
            TaskService tasks,
            Allowed allowed,
            Clock clock) {
        this.followUps = followUps;
        this.calls = calls;
        this.orders = orders;
        this.shelf = shelf;
        this.completion = completion;
        this.runtime = runtime;
        this.tasks = tasks;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** Between two tries: nobody is to call at this hour. */
    public static final class NotDueYet extends Conflict {
        private static final long serialVersionUID = 1L;

        NotDueYet(String id) {
            super("follow-up-waiting", id);
        }
    }

    /** Begins its process; whoever comes second, on this node or another, does nothing. */
    @Transactional
    public boolean begin(FollowUp fresh) {
        boolean mine = followUps.begin(fresh.id());
        if (mine) {
            allowed.run(
                    () -> runtime.startProcessInstanceByKey(ShippedProcess.CALL_BACK.key(), fresh.id(), variables()));
        }
        return mine;
    }

    /** Ends its process because the caller got through, or an order was opened for the call. */
    @Transactional
    public void end(FollowUp through) {
        followUps.hold(through.id());
        allowed.run(() -> {
            if (waits(through.id())) {
                runtime.createMessageCorrelation(MESSAGE_GOT_THROUGH)
                        .processInstanceBusinessKey(through.id())
                        .correlate();
            } else {
                followUps.settled(through.id());
            }
        });
    }

    /** The form to fill in; none while it waits for the next try, or has ended. */
    public Optional<FormShelf.Form> form(FollowUp of) {
        return task(of.id()).map(this::form);
    }

    /**
     * Says what came of a try.
     *
     * @throws FollowUps.FollowUpEnded when it was closed before
     * @throws NotDueYet when it is not to be tried now
     */
    @Transactional
    public FollowUp complete(SignedIn me, String id, String formVersion, Map<String, Object> values) {
        me.require(Permission.CALL_TAKE);
        FollowUp held = followUps.hold(id);
        Task task = task(id).orElseThrow(() -> new NotDueYet(id));
        FormShelf.Form form = form(task);
        if (!formVersion.equals(form.version())) {
            throw new TaskRefusals.FormVersionStale(form.version());
        }
        Map<String, Object> answers = completion.checked(form, values, Map.of());
        String order = text(answers, "orderNumber");
        if (order != null) {
            bind(me, held, order);
        }
        followUps.tried(id, me.id(), text(answers, "note"), order);
        allowed.run(() -> tasks.complete(
                task.getId(), Map.of(OUTCOME.name(), Objects.requireNonNull(answers.get(OUTCOME.name())))));
        return followUps.get(id);
    }

    private void bind(SignedIn me, FollowUp held, String order) {
        try {
            calls.bind(
                    held.call(),
                    orders.see(me, new WorkOrderNumber(order)).number().value());
        } catch (UnknownWorkOrder none) {
            throw new TaskRefusals.FormInvalid(List.of(new FieldProblem("orderNumber", "order-unknown", "")));
        }
    }

    private Optional<Task> task(String id) {
        Task[] found = new Task[1];
        allowed.run(() -> found[0] = tasks.createTaskQuery()
                .processInstanceBusinessKey(id)
                .taskDefinitionKey(TASK_RING_BACK)
                .singleResult());
        return Optional.ofNullable(found[0]);
    }

    private FormShelf.Form form(Task task) {
        return shelf.of(task.getId(), task.getProcessDefinitionId(), TASK_RING_BACK);
    }

    private boolean waits(String id) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(id)
                        .messageEventSubscriptionName(MESSAGE_GOT_THROUGH)
                        .count()
                > 0;
    }

    private VariableMap variables() {
        Instant now = clock.instant();
        return Variables.createVariables()
                .putValue(CALLBACK_DUE.name(), CALLBACK_DUE.stored(now))
                .putValue(CALL_AGAIN_AT.name(), CALL_AGAIN_AT.stored(now))
                .putValue(CALL_AGAIN.name(), false)
                .putValue(OUTCOME.name(), null);
    }

    private static @Nullable String text(Map<String, Object> answers, String field) {
        Object said = answers.get(field);
        return said == null || said.toString().isBlank()
                ? null
                : said.toString().strip();
    }
}
