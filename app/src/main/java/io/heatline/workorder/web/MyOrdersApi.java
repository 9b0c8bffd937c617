package io.heatline.workorder.web;

import io.heatline.edge.Page;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.MyOrders;
import io.heatline.workorder.MyOrders.State;
import io.heatline.workorder.store.MyOrdersMapper.Counts;
import io.heatline.workorder.view.OrderViewer;
import io.heatline.workorder.view.OrderViews.OrderRowView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own orders over HTTP. */
@RestController
@RequestMapping("/api/my-orders")
class MyOrdersApi {

    private final MyOrders orders;
    private final OrderViewer viewer;

    MyOrdersApi(MyOrders orders, OrderViewer viewer) {
        this.orders = orders;
        this.viewer = viewer;
    }

    @GetMapping
    Page<OrderRowView> list(
            @RequestParam(defaultValue = "TO_ACCEPT") State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var me = SignedIn.current();
        var found = orders.page(me, state, OrderCursor.read(after), limit + 1);
        return Page.cut(found, limit, OrderCursor::of).map(order -> viewer.row(order, me));
    }

    /** How many there are in each state. */
    @GetMapping("/counts")
    MyOrderCounts counts() {
        return MyOrderCounts.of(orders.counts(SignedIn.current()));
    }

    /** How many there are in each state. */
    record MyOrderCounts(int toAccept, int inProgress, int callback, int done) {
        static MyOrderCounts of(Counts counts) {
            return new MyOrderCounts(counts.toAccept(), counts.inProgress(), counts.callback(), counts.done());
        }
    }
}
