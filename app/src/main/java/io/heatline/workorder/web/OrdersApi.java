package io.heatline.workorder.web;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.rules.Priority;
import io.heatline.workorder.Decision;
import io.heatline.workorder.Decisions;
import io.heatline.workorder.Earlier;
import io.heatline.workorder.Fault;
import io.heatline.workorder.Intake;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.OrderSearch;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Status;
import io.heatline.workorder.Talks;
import io.heatline.workorder.Timeline;
import io.heatline.workorder.Topic;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.OrderRowView;
import io.heatline.workorder.view.OrderViews.OrderView;
import io.heatline.workorder.view.OrderViews.TimelineView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work orders over HTTP: open, find, read. */
@RestController
@RequestMapping("/api/work-orders")
class OrdersApi {

    private final Intake intake;
    private final OrderSearch search;
    private final OrderAccess access;
    private final OrderViewer viewer;
    private final Timeline timeline;
    private final Decisions decisions;
    private final Earlier before;
    private final Talks talks;
    private final AuditTrail audit;

    OrdersApi(
            Intake intake,
            OrderSearch search,
            OrderAccess access,
            OrderViewer viewer,
            Timeline timeline,
            Decisions decisions,
            Earlier before,
            Talks talks,
            AuditTrail audit) {
        this.intake = intake;
        this.search = search;
        this.access = access;
        this.viewer = viewer;
        this.timeline = timeline;
        this.decisions = decisions;
        this.before = before;
        this.talks = talks;
        this.audit = audit;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrderView> open(
            @Valid @RequestBody OpenWorkOrder request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        var me = SignedIn.current();
        me.require(Permission.ORDER_OPEN);
        var number = intake.take(request, me.person().id(), key);
        return ResponseEntity.created(URI.create("/api/work-orders/" + number))
                .body(viewer.full(access.see(me, number), me));
    }

    @GetMapping
    Page<OrderRowView> list(
            @RequestParam(defaultValue = "") List<Status> status,
            @RequestParam(required = false) @Nullable String station,
            @RequestParam(required = false) @Nullable String estate,
            @RequestParam(defaultValue = "") List<RequestType> type,
            @RequestParam(defaultValue = "") List<Topic> topic,
            @RequestParam(defaultValue = "") List<Priority> priority,
            @RequestParam(required = false) @Size(max = 80) @Nullable String text,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long premises,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var me = SignedIn.current();
        var asked = new OrderSearch.Criteria(status, station, estate, type, topic, priority, text, from, to, premises);
        var found = search.find(me, asked, OrderCursor.read(after), limit + 1);
        audit.record("work-orders.search", "work-order", "*", text);
        return Page.cut(found, limit, OrderCursor::of).map(order -> viewer.row(order, me));
    }

    /** The last request about the same matter at these premises lately, if there was one and it may be seen. */
    @GetMapping("/earlier")
    Page<EarlierView> earlier(
            @RequestParam long premises,
            @RequestParam RequestType type,
            @RequestParam(required = false) @Nullable Fault fault,
            @RequestParam(required = false) @Nullable Topic topic) {
        var me = SignedIn.current();
        me.require(Permission.ORDER_OPEN);
        return Page.of(before.about(premises, type, fault == null ? Fault.OTHER : fault, topic).stream()
                .filter(number -> access.sees(me, number))
                .map(number -> access.see(me, number))
                .map(order -> new EarlierView(
                        viewer.row(order, me), talks.of(order.number()).answer()))
                .toList());
    }

    /** A request made before, and what the household was told then. */
    record EarlierView(OrderRowView order, @Nullable String answer) {}

    @GetMapping("/{number}")
    OrderView get(@PathVariable WorkOrderNumber number) {
        var me = SignedIn.current();
        var order = access.see(me, number);
        audit.record("work-order.read", "work-order", number.value(), null);
        return viewer.full(order, me);
    }

    @GetMapping("/{number}/timeline")
    Page<TimelineView> timeline(@PathVariable WorkOrderNumber number) {
        access.see(SignedIn.current(), number);
        return Page.of(timeline.of(number).stream().map(viewer::line).toList());
    }

    @GetMapping("/{number}/routing")
    Routing routing(@PathVariable WorkOrderNumber number) {
        WorkOrder order = access.see(SignedIn.current(), number);
        return new Routing(decisions.of(order.number()));
    }

    /** Why the order has its priority and its station. */
    record Routing(List<Decision> decisions) {}
}
