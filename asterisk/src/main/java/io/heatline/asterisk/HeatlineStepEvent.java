package io.heatline.asterisk;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/** The dialplan's {@code UserEvent(HeatlineStep,…)}: the library fills it through its setters and finds it by its name. */
public final class HeatlineStepEvent extends UserEvent {
    private static final long serialVersionUID = 1L;

    private @Nullable String linkedid;
    private @Nullable String step;
    private @Nullable String detail;

    /** The library calls it. */
    public HeatlineStepEvent(Object source) {
        super(source);
    }

    /** The call. */
    public @Nullable String getLinkedid() {
        return linkedid;
    }

    /** Filled from the event. */
    public void setLinkedid(String linkedid) {
        this.linkedid = linkedid;
    }

    /** Which part of the dialplan. */
    public @Nullable String getStep() {
        return step;
    }

    /** Filled from the event. */
    public void setStep(String step) {
        this.step = step;
    }

    /** What else it says. */
    public @Nullable String getDetail() {
        return detail;
    }

    /** Filled from the event. */
    public void setDetail(String detail) {
        this.detail = detail;
    }
}
