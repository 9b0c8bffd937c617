package io.heatline.customer.transfer;

import io.heatline.edge.Invalid;

/** A table that can't be taken in; the code says why. */
public final class ImportRefused extends Invalid {

    private static final long serialVersionUID = 1L;

    ImportRefused(String code) {
        super(code, code);
    }
}
