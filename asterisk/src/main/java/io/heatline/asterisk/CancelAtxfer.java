package io.heatline.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** AMI's CancelAtxfer, which the library lacks. */
public final class CancelAtxfer extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String channel;

    CancelAtxfer(String channel) {
        this.channel = channel;
    }

    @Override
    public String getAction() {
        return "CancelAtxfer";
    }

    /** Who goes back to whom they were speaking with. */
    public String getChannel() {
        return channel;
    }
}
