package io.heatline.flow.board;

import io.heatline.flow.inbox.FormShelf;
import io.heatline.flow.inbox.Inbox;
import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.inbox.OrderMessages;
import io.heatline.flow.inbox.OrderMessages.Reassignment;
import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.store.TaskRow;
import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.notice.Notice;
import io.heatline.notice.Notices;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderEnded;
import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrderNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves an order from one column of the board to another; each call is one transaction. */
@Service
public class Handovers {

    private final TaskMapper tasks;
    private final OrderAccess access;
    private final Recipients recipients;
    private final Witness witness;
    private final Inbox inbox;
    private final FormShelf forms;
    private final OrderMessages messages;
    private final WorkOrderMoves moves;
    private final Notices notices;

    Handovers(
            TaskMapper tasks,
            OrderAccess access,
            Recipients recipients,
            Witness witness,
            Inbox inbox,
            FormShelf forms,
            OrderMessages messages,
            WorkOrderMoves moves,
            Notices notices) {
        this.tasks = tasks;
        this.access = access;
        this.recipients = recipients;
        this.witness = witness;
        this.inbox = inbox;
        this.forms = forms;
        this.messages = messages;
        this.moves = moves;
        this.notices = notices;
    }

    /**
     * Hands the order over.
     *
     * @throws Overtaken when it no longer stands as the caller saw it
     * @throws WorkOrderEnded when it is closed or cancelled
     */
    @Transactional
    public void hand(SignedIn me, WorkOrderNumber number, Handover to) {
        me.require(Permission.ORDER_DISPATCH);
        tasks.lockOf(number.value());
        var order = access.see(me, number);
        if (order.status().ended()) {
            throw new WorkOrderEnded(number);
        }
        var task = asSeen(number, to);
        recipients.require(to.station(), to.technician());
        switch (way(me, task, order, to)) {
            case DISPATCH -> answer(me, task, to, "note");
            case ANSWER -> answer(me, task, to, "reason");
            case HAND_OVER -> handOver(me, task, order, to);
            case REASSIGN ->
                messages.reassign(me, number, new Reassignment(to.station(), to.technician(), to.reason()));
        }
    }

    private OpenTask asSeen(WorkOrderNumber number, Handover to) {
        var open = tasks.ofOrder(number.value());
        return open.stream()
                .filter(row -> row.taskId().equals(to.task()))
                .filter(row -> Objects.equals(row.assignee(), value(to.from())))
                .findFirst()
                .map(OpenTask::of)
                .orElseThrow(() -> witness.tell(number, open));
    }

    /** A task is handed over within its station only; to another one the process has to send it. */
    private static Way way(SignedIn me, OpenTask task, WorkOrder order, Handover to) {
        var way = Way.of(me, task, order);
        return way == Way.HAND_OVER && !to.station().equals(order.station()) ? Way.REASSIGN : way;
    }

    private void answer(SignedIn me, OpenTask task, Handover to, String why) {
        var answers = new HashMap<String, Object>(Map.of("station", to.station().value()));
        Optional.ofNullable(to.technician()).ifPresent(person -> answers.put("technician", person.value()));
        Optional.ofNullable(to.reason()).ifPresent(reason -> answers.put(why, reason));
        inbox.complete(me, task.id(), forms.of(task).version(), answers);
    }

    private void handOver(SignedIn me, OpenTask task, WorkOrder order, Handover to) {
        var technician = to.technician();
        if (technician == null) {
            inbox.release(me, task.id());
        } else {
            inbox.assign(me, task.id(), technician);
            call(order, task.row(), technician);
        }
        moves.handOver(order.number(), technician, me.id(), to.reason());
    }

    private void call(WorkOrder order, TaskRow task, PersonId technician) {
        var text = "新工单:" + order.address() + " " + order.number().value();
        var once = order.number().value() + ":offered:" + task.taskId() + ":" + task.version();
        notices.send(List.of(new Notice(technician, "offered", order.number().value(), text, once)));
    }

    private static @Nullable String value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
