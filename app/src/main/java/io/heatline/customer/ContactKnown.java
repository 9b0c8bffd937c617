package io.heatline.customer;

import io.heatline.edge.Conflict;

/** Somebody of that name, or with that number and no name, is known at the premises already. */
public final class ContactKnown extends Conflict {

    private static final long serialVersionUID = 1L;

    ContactKnown() {
        super("contact-known", "somebody of that name is known at this premises");
    }
}
