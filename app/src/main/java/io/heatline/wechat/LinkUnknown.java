package io.heatline.wechat;

import io.heatline.edge.NotFound;

/** Not a link of ours, or one that was tampered with. */
public final class LinkUnknown extends NotFound {

    private static final long serialVersionUID = 1L;

    LinkUnknown() {
        super("link-unknown", "there is no such link");
    }
}
