package io.heatline.wechat;

import io.heatline.edge.Unauthorized;

/** Another browser opened the link first: whoever holds this one signs in with a password. */
public final class LinkBoundElsewhere extends Unauthorized {

    private static final long serialVersionUID = 1L;

    LinkBoundElsewhere() {
        super("link-bound-elsewhere", "the link was opened in another browser first");
    }
}
