package io.heatline.flow.web;

import io.heatline.edge.Page;
import io.heatline.flow.inbox.OrderJoining;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.Callback;
import io.heatline.workorder.Callbacks;
import io.heatline.workorder.Joining;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.Watchers;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.Named;
import io.heatline.workorder.view.OrderViews.OrderRowView;
import io.heatline.workorder.view.OrderViews.OrderView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Orders that belong together, people who are to know, and what households said when called back. */
@RestController
@RequestMapping("/api/work-orders/{number}")
class OrderJoiningApi {

    private final OrderJoining orders;
    private final Joining joining;
    private final Watchers watchers;
    private final Callbacks callbacks;
    private final OrderAccess access;
    private final WorkOrders workOrders;
    private final OrderViewer viewer;

    OrderJoiningApi(
            OrderJoining orders,
            Joining joining,
            Watchers watchers,
            Callbacks callbacks,
            OrderAccess access,
            WorkOrders workOrders,
            OrderViewer viewer) {
        this.orders = orders;
        this.joining = joining;
        this.watchers = watchers;
        this.callbacks = callbacks;
        this.access = access;
        this.workOrders = workOrders;
        this.viewer = viewer;
    }

    /** The order of the same premises that is worked on for both. */
    record MergeRequest(
            @NotNull WorkOrderNumber into,
            @Nullable @Size(max = 500) String reason) {}

    /** The orders that close with this one. */
    record AdoptRequest(
            @NotEmpty @Size(max = 500) List<@NotNull WorkOrderNumber> numbers,
            @Nullable @Size(max = 500) String reason) {}

    /** Who else is to know. */
    record InformRequest(
            @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 64) String> people,
            @Nullable @Size(max = 500) String note) {}

    /** A call back. */
    record CallbackView(
            int attempt,
            int redo,
            Instant at,
            Named by,
            String outcome,
            @Nullable Integer score,
            @Nullable String onTime,
            @Nullable String attitude,
            @Nullable BigDecimal warmth,
            List<String> reasons,
            @Nullable String reason,
            @Nullable String note) {}

    @PostMapping("/merge")
    OrderView merge(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody MergeRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        orders.merge(SignedIn.current(), number, asked.into(), asked.reason(), key);
        return now(number);
    }

    @PostMapping("/children")
    Page<OrderRowView> adopt(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody AdoptRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        orders.adopt(SignedIn.current(), number, asked.numbers(), asked.reason(), key);
        return joined(number);
    }

    /** The orders that wait for this one, merged and children alike. */
    @GetMapping("/children")
    Page<OrderRowView> joined(@PathVariable WorkOrderNumber number) {
        var me = SignedIn.current();
        access.see(me, number);
        return Page.of(joining.joinedTo(number).stream()
                .map(follower -> viewer.row(workOrders.get(follower), me))
                .toList());
    }

    @PostMapping("/inform")
    Page<Named> inform(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody InformRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        var people = asked.people().stream().map(PersonId::new).toList();
        orders.inform(SignedIn.current(), number, people, asked.note(), key);
        return informed(number);
    }

    /** Who else knows of the order. */
    @GetMapping("/inform")
    Page<Named> informed(@PathVariable WorkOrderNumber number) {
        access.see(SignedIn.current(), number);
        return Page.of(watchers.of(number).stream().map(viewer::named).toList());
    }

    /** Every call back, for the record sheet. */
    @GetMapping("/callbacks")
    Page<CallbackView> callbacks(@PathVariable WorkOrderNumber number) {
        access.see(SignedIn.current(), number);
        return Page.of(callbacks.of(number).stream().map(this::shown).toList());
    }

    private CallbackView shown(Callback call) {
        return new CallbackView(
                call.attempt(),
                call.redo(),
                call.at(),
                viewer.named(call.by()),
                call.outcome(),
                call.score(),
                call.onTime(),
                call.attitude(),
                call.warmth(),
                call.reasons(),
                call.reason(),
                call.note());
    }

    private OrderView now(WorkOrderNumber number) {
        return viewer.full(workOrders.get(number), SignedIn.current());
    }
}
