package io.heatline.forms;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of choices or references, each read by a rule of its own; one named twice counts once. A text field that became a
 * list by its widget may send an empty text for none.
 */
record ListRule(ValueRule item, int maxItems) implements ValueRule {

    @Override
    public Reading read(Object raw, Clock clock) {
        if ("".equals(raw)) {
            return Reading.nothing();
        }
        if (!(raw instanceof List<?> items)) {
            return Reading.refuse(Refusal.TYPE);
        }
        return items.size() > maxItems ? Reading.refuse(Refusal.TOO_MANY, maxItems) : readItems(items, clock);
    }

    private Reading readItems(List<?> items, Clock clock) {
        Set<Object> read = new LinkedHashSet<>();
        for (Object each : items) {
            Reading reading = each == null ? Reading.refuse(Refusal.TYPE) : item.read(each, clock);
            if (!(reading instanceof Reading.Answer answer)) {
                return reading instanceof Reading.Nothing ? Reading.refuse(Refusal.TYPE) : reading;
            }
            read.add(answer.value());
        }
        return read.isEmpty() ? Reading.nothing() : Reading.answer(List.copyOf(read));
    }
}
