package io.heatline.workorder;

import io.heatline.file.FileAccess;
import io.heatline.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Whoever may see an order may see what is attached to it. */
@Component
class OrderFiles implements FileAccess {

    private final OrderAccess access;

    OrderFiles(OrderAccess access) {
        this.access = access;
    }

    @Override
    public boolean maySee(SignedIn signedIn, String order) {
        try {
            access.see(signedIn, new WorkOrderNumber(order));
            return true;
        } catch (UnknownWorkOrder unseen) {
            return false;
        }
    }
}
