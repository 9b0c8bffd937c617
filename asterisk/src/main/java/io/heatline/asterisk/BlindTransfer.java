package io.heatline.asterisk;

import org.asteriskjava.manager.action.AbstractManagerAction;

/** AMI's BlindTransfer, which the library lacks: its getters become the action's fields. */
public final class BlindTransfer extends AbstractManagerAction {
    private static final long serialVersionUID = 1L;

    private final String channel;
    private final String context;
    private final String exten;

    BlindTransfer(String channel, String context, String exten) {
        this.channel = channel;
        this.context = context;
        this.exten = exten;
    }

    @Override
    public String getAction() {
        return "BlindTransfer";
    }

    /** Whose other party is sent on. */
    public String getChannel() {
        return channel;
    }

    /** Where to. */
    public String getContext() {
        return context;
    }

    /** To whom. */
    public String getExten() {
        return exten;
    }
}
