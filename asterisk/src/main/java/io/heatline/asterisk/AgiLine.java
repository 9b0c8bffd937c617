package io.heatline.asterisk;

import io.heatline.asterisk.ivr.Caller;

/** A channel the dialplan handed to us for a moment: its caller, and what the dialplan is told afterwards. */
public interface AgiLine extends Caller {
    /** Which of our scripts the dialplan asked for, e.g. {@code ivr}. */
    String script();

    /** A parameter of the address, e.g. {@code from}; empty if it isn't there. */
    String parameter(String name);

    /** The call. */
    String linkedid();

    /** The channel. */
    String channel();

    /** The number they call from; empty if withheld. */
    String callerNumber();

    /** A variable of the channel; empty if unset. */
    String variable(String name);

    /** Sets a variable of the channel. */
    void set(String name, String value);

    /** Says that the caller came by a step of their way, as the dialplan says its own: at once, and in the PBX's own log. */
    void step(String step, String detail);
}
