package io.heatline.identity;

import io.heatline.edge.Unauthorized;

/** Login and password do not belong together; never says which of the two. */
public final class SignInFailed extends Unauthorized {

    private static final long serialVersionUID = 1L;

    SignInFailed() {
        super("sign-in-failed", "login and password do not belong together");
    }
}
