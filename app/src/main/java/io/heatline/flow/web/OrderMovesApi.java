package io.heatline.flow.web;

import io.heatline.flow.inbox.OrderCourse;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.SuspendedFor;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.OrderView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What can be asked of an order on its way. Each answers with the order as it is then; a request that comes again with the
 * same {@code Idempotency-Key} is answered like that too, and asked once.
 */
@RestController
@RequestMapping("/api/work-orders/{number}")
class OrderMovesApi {

    private final OrderCourse course;
    private final WorkOrders workOrders;
    private final OrderViewer viewer;

    OrderMovesApi(OrderCourse course, WorkOrders workOrders, OrderViewer viewer) {
        this.course = course;
        this.workOrders = workOrders;
        this.viewer = viewer;
    }

    /** Hurry, please. @param called whether it was the household that called */
    record UrgeRequest(
            @Nullable @Size(max = 2000) String note,
            @Nullable Boolean called) {}

    /** What the station's lead is to see to and report on. */
    record SuperviseRequest(@Nullable @Size(max = 2000) String instruction) {}

    /** Why the station gives the order back. */
    record ReturnRequest(@Nullable @Size(max = 2000) String reason) {}

    /** What the order waits for, and until when at the latest. */
    record SuspendRequest(
            @Nullable SuspendedFor waitsFor,
            @Nullable Instant until,
            @Nullable @Size(max = 2000) String note) {}

    /** What whoever stood at the door did, photos of it, and when they come again if that is agreed. */
    record AbsentRequest(
            @Nullable @Size(max = 2000) String note,
            @Nullable @Size(max = 20) List<@Size(max = 64) String> doorPhotos,
            @Nullable Instant next) {}

    @PostMapping("/urge")
    OrderView urge(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody UrgeRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        course.urge(me(), number, said("note", asked.note(), "called", asked.called()), key);
        return now(number);
    }

    @PostMapping("/supervise")
    OrderView supervise(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody SuperviseRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        course.supervise(me(), number, said("instruction", asked.instruction()), key);
        return now(number);
    }

    @PostMapping("/return")
    OrderView giveBack(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody ReturnRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        course.giveBack(me(), number, said("reason", asked.reason()), key);
        return now(number);
    }

    @PostMapping("/suspend")
    OrderView suspend(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody SuspendRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        var waitsFor = asked.waitsFor();
        var what = waitsFor == null ? null : waitsFor.name();
        course.suspend(me(), number, said("waitsFor", what, "until", asked.until(), "note", asked.note()), key);
        return now(number);
    }

    @PostMapping("/resume")
    OrderView resume(
            @PathVariable WorkOrderNumber number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        course.resume(me(), number, key);
        return now(number);
    }

    @PostMapping("/absent")
    OrderView absent(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody AbsentRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        course.absent(
                me(), number, said("note", asked.note(), "doorPhotos", asked.doorPhotos(), "next", asked.next()), key);
        return now(number);
    }

    /** Photos of a file store, and what they show. */
    record PhotosRequest(
            @Nullable @Size(max = 20) List<@Size(max = 64) String> photos,
            @Nullable @Size(max = 2000) String note) {}

    @PostMapping("/photos")
    OrderView addPhotos(
            @PathVariable WorkOrderNumber number,
            @Valid @RequestBody PhotosRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key) {
        course.addPhotos(me(), number, said("morePhotos", asked.photos(), "note", asked.note()), key);
        return now(number);
    }

    private OrderView now(WorkOrderNumber number) {
        return viewer.full(workOrders.get(number), me());
    }

    private static SignedIn me() {
        return SignedIn.current();
    }

    /** What was said, by field; nothing for what was not. */
    private static Map<String, Object> said(@Nullable Object... pairs) {
        var said = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null) {
                said.put(String.valueOf(pairs[i]), value instanceof Instant at ? at.toString() : value);
            }
        }
        return said;
    }
}
