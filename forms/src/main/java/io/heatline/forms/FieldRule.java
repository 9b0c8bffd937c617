package io.heatline.forms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field and how its answers are read.
 *
 * @param locked disabled or read-only whatever is answered
 * @param hides hide it where one of them holds: its own condition, and those of the groups around it
 * @param locks make it read-only where one of them holds
 */
record FieldRule(Field field, ValueRule rule, boolean locked, List<Condition> hides, List<Condition> locks) {

    boolean hidden(Map<String, Object> facts) {
        return hides.stream().anyMatch(condition -> condition.holds(facts));
    }

    boolean readOnly(Map<String, Object> facts) {
        return locked || locks.stream().anyMatch(condition -> condition.holds(facts));
    }

    Stream<String> reads() {
        return Stream.concat(hides.stream(), locks.stream()).flatMap(condition -> condition.reads().stream());
    }
}
