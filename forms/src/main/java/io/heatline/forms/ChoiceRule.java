package io.heatline.forms;

import java.time.Clock;
import java.util.Set;

/** One of the options written in the form. */
record ChoiceRule(Set<String> options) implements ValueRule {

    @Override
    public Reading read(Object raw, Clock clock) {
        if (!(raw instanceof String choice)) {
            return Reading.refuse(Refusal.TYPE);
        }
        if (choice.isEmpty()) {
            return Reading.nothing();
        }
        return options.contains(choice) ? Reading.answer(choice) : Reading.refuse(Refusal.OPTION);
    }
}
