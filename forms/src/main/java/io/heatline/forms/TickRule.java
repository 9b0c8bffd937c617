package io.heatline.forms;

import java.time.Clock;

/** A box to tick. Where it is required, only a tick answers it. */
record TickRule(boolean required) implements ValueRule {

    @Override
    public Reading read(Object raw, Clock clock) {
        if (!(raw instanceof Boolean ticked)) {
            return Reading.refuse(Refusal.TYPE);
        }
        return required && !ticked ? Reading.nothing() : Reading.answer(ticked);
    }
}
