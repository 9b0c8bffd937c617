package io.heatline.telephony;

import io.heatline.edge.NotFound;

/** There is no such call. */
public class CallNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public CallNotFound(String id) {
        super("call-not-found", "no such call: " + id);
    }
}
