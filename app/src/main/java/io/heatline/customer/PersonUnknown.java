package io.heatline.customer;

import io.heatline.edge.NotFound;

/** No such contact, owner or number at this premises. */
public final class PersonUnknown extends NotFound {

    private static final long serialVersionUID = 1L;

    PersonUnknown(String what, long id) {
        super(what + "-unknown", "no " + what + " " + id + " at this premises");
    }
}
