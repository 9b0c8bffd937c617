package io.heatline.flow.web;

import io.heatline.edge.problem.Problems;
import io.heatline.flow.board.Handover;
import io.heatline.flow.board.Handovers;
import io.heatline.flow.inbox.FormShelf;
import io.heatline.flow.inbox.Inbox;
import io.heatline.flow.inbox.OrderMessages;
import io.heatline.flow.inbox.TaskRefusals;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.WorkOrderNumber;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same for many orders at once. Each order is a transaction of its own and has a result of its own: what is refused for
 * one is told, and the others go on.
 */
@RestController
@RequestMapping("/api/bulk")
class BulkApi {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final FormShelf forms;
    private final OrderMessages messages;
    private final Handovers handovers;
    private final Problems problems;

    BulkApi(Inbox inbox, FormShelf forms, OrderMessages messages, Handovers handovers, Problems problems) {
        this.inbox = inbox;
        this.forms = forms;
        this.messages = messages;
        this.handovers = handovers;
        this.problems = problems;
    }

    /**
     * What became of one order.
     *
     * @param problem why not, as it would have been told for this order alone; null when it is done
     */
    record BulkResult(
            WorkOrderNumber number, boolean done, @Nullable ProblemDetail problem) {}

    /** Orders, in the order in which they are taken. */
    record Acceptances(@NotEmpty @Size(max = MOST) List<@NotNull WorkOrderNumber> numbers) {}

    /** Orders that end early, for one reason. */
    record Cancellations(
            @NotEmpty @Size(max = MOST) List<@NotNull WorkOrderNumber> numbers,
            @Nullable @Size(max = 2000) String reason) {}

    /** Orders that all go to one place, for one reason. */
    record Reassignments(
            @NotEmpty @Size(max = MOST) List<@NotNull WorkOrderNumber> numbers,
            @NotNull StationId station,
            @Nullable PersonId technician,
            @Nullable @Size(max = 2000) String reason) {}

    /** One order of several that are moved, each to somebody of its own. */
    record HandoverOf(
            @NotNull WorkOrderNumber number,
            @NotBlank @Size(max = 64) String task,
            @Nullable PersonId from,
            @Nullable PersonId technician) {}

    /** Orders that are moved within a station, for one reason. */
    record Moves(
            @NotNull StationId station,
            @NotEmpty @Size(max = MOST) List<@Valid @NotNull HandoverOf> orders,
            @Nullable @Size(max = 2000) String reason) {}

    /** Takes on what is offered to the person. */
    @PostMapping("/acceptances")
    List<BulkResult> accept(@Valid @RequestBody Acceptances these, HttpServletRequest request) {
        var me = SignedIn.current();
        return each(these.numbers(), Function.identity(), number -> accept(me, number), request);
    }

    @PostMapping("/cancellations")
    List<BulkResult> cancel(@Valid @RequestBody Cancellations these, HttpServletRequest request) {
        var me = SignedIn.current();
        return each(
                these.numbers(), Function.identity(), number -> messages.cancel(me, number, these.reason()), request);
    }

    @PostMapping("/reassignments")
    List<BulkResult> reassign(@Valid @RequestBody Reassignments these, HttpServletRequest request) {
        var me = SignedIn.current();
        var to = new OrderMessages.Reassignment(these.station(), these.technician(), these.reason());
        return each(these.numbers(), Function.identity(), number -> messages.reassign(me, number, to), request);
    }

    @PostMapping("/handovers")
    List<BulkResult> hand(@Valid @RequestBody Moves these, HttpServletRequest request) {
        var me = SignedIn.current();
        return each(
                these.orders(),
                HandoverOf::number,
                one -> handovers.hand(
                        me,
                        one.number(),
                        new Handover(one.task(), one.from(), these.station(), one.technician(), these.reason())),
                request);
    }

    private void accept(SignedIn me, WorkOrderNumber number) {
        var task = inbox.ofOrder(me, number).stream()
                .filter(open -> open.row().taskKey().equals(WorkOrderProcess.TASK_ACCEPT))
                .findFirst()
                .orElseThrow(() -> new TaskRefusals.NotNow(number.value()));
        inbox.complete(me, task.id(), forms.of(task).version(), Map.of("decision", "accept"));
    }

    private <T> List<BulkResult> each(
            List<T> these, Function<T, WorkOrderNumber> numberOf, Consumer<T> work, HttpServletRequest request) {
        return these.stream()
                .distinct()
                .map(one -> result(numberOf.apply(one), () -> work.accept(one), request))
                .toList();
    }

    /** An expected refusal is this order's alone; a fault of ours is told (and logged) the same way, and the rest goes on. */
    private BulkResult result(WorkOrderNumber number, Runnable work, HttpServletRequest request) {
        try {
            work.run();
            return new BulkResult(number, true, null);
        } catch (RuntimeException refused) {
            return new BulkResult(
                    number, false, problems.answer(refused, request).getBody());
        }
    }
}
