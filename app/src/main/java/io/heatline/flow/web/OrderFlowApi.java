package io.heatline.flow.web;

import io.heatline.flow.inbox.OrderMessages;
import io.heatline.flow.story.Story;
import io.heatline.flow.story.StoryTeller;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.OrderView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be asked of an order's process at any time, and its story on the diagram. */
@RestController
@RequestMapping("/api/work-orders/{number}")
class OrderFlowApi {

    private final OrderMessages messages;
    private final StoryTeller story;
    private final OrderAccess access;
    private final WorkOrders workOrders;
    private final OrderViewer viewer;

    OrderFlowApi(
            OrderMessages messages, StoryTeller story, OrderAccess access, WorkOrders workOrders, OrderViewer viewer) {
        this.messages = messages;
        this.story = story;
        this.access = access;
        this.workOrders = workOrders;
        this.viewer = viewer;
    }

    /** Where the order is to go, and why. */
    record ReassignRequest(
            @Nullable @Size(max = 32) String station,
            @Nullable @Size(max = 64) String technician,
            @Nullable @Size(max = 2000) String reason) {}

    /** Why the order ends. */
    record CancelRequest(@Nullable @Size(max = 2000) String reason) {}

    @PostMapping("/reassign")
    OrderView reassign(@PathVariable WorkOrderNumber number, @Valid @RequestBody ReassignRequest to) {
        var me = SignedIn.current();
        messages.reassign(
                me,
                number,
                new OrderMessages.Reassignment(
                        to.station() == null ? null : new StationId(to.station()),
                        to.technician() == null ? null : new PersonId(to.technician()),
                        to.reason()));
        return viewer.full(workOrders.get(number), me);
    }

    @PostMapping("/cancel")
    OrderView cancel(@PathVariable WorkOrderNumber number, @Valid @RequestBody CancelRequest why) {
        var me = SignedIn.current();
        messages.cancel(me, number, why.reason());
        return viewer.full(workOrders.get(number), me);
    }

    /** @param called the instance of a called process, as its step names it; the order's own without */
    @GetMapping("/diagram")
    Story diagram(
            @PathVariable WorkOrderNumber number,
            @RequestParam(required = false) @Size(max = 64) @Nullable String called) {
        access.see(SignedIn.current(), number);
        return called == null ? story.of(number) : story.of(number, called);
    }
}
