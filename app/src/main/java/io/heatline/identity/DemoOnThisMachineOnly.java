package io.heatline.identity;

import io.heatline.edge.Unauthorized;

/** The demo's password is printed at start: it opens nothing from elsewhere. */
public final class DemoOnThisMachineOnly extends Unauthorized {

    private static final long serialVersionUID = 1L;

    DemoOnThisMachineOnly() {
        super("demo-loopback-only", "demo accounts sign in from this machine only");
    }
}
