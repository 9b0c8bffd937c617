package io.heatline.flow.board;

import io.heatline.rules.Priority;

/** How much heavier a minute of waiting weighs for an order of this priority. */
final class Urgency {

    private Urgency() {}

    static double of(Priority priority) {
        return switch (priority) {
            case EMERGENCY -> 4;
            case HIGH -> 2;
            case NORMAL -> 1;
            case LOW -> 0.5;
        };
    }
}
