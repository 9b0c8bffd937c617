package io.heatline.workorder;

import io.heatline.edge.NotFound;

/** There is no such order, or not for this person: the two answer alike, so that a stranger learns nothing. */
public class UnknownWorkOrder extends NotFound {

    public UnknownWorkOrder(String number) {
        super("work-order-unknown", number);
    }
}
