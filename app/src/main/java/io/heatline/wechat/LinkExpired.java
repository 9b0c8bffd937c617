package io.heatline.wechat;

import io.heatline.edge.Gone;

/** The link was good and its time is over. */
public final class LinkExpired extends Gone {

    private static final long serialVersionUID = 1L;

    LinkExpired() {
        super("link-expired", "the link has expired");
    }
}
