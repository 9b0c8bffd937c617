package io.heatline.customer;

import io.heatline.edge.NotFound;

/** No premises has this id. */
public final class PremisesNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public PremisesNotFound(long id) {
        super("no premises " + id);
    }
}
