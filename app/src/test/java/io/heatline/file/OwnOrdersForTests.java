package io.heatline.file;

import io.heatline.identity.SignedIn;
import org.springframework.stereotype.Component;

/** Order {@code TEST-<login>} may be seen by that person: stands in where no real order is wanted. */
@Component
class OwnOrdersForTests implements FileAccess {

    @Override
    public boolean maySee(SignedIn signedIn, String order) {
        return order.equals("TEST-" + signedIn.id());
    }
}
