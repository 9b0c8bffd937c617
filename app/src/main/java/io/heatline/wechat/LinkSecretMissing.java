package io.heatline.wechat;

/** In production every node must sign alike, so the secret is the operator's to set. */
final class LinkSecretMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LinkSecretMissing() {
        super("Technicians' links have no secret: set heatline.link.secret (HEATLINE_LINK_SECRET) to at least 32 random"
                + " characters, the same on every node.");
    }
}
