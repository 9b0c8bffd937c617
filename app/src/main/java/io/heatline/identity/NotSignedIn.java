package io.heatline.identity;

import io.heatline.edge.Unauthorized;

/** Nobody is signed in. */
public final class NotSignedIn extends Unauthorized {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("not-signed-in", "nobody is signed in");
    }
}
