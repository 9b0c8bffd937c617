package io.heatline.flow.board;

import io.heatline.station.Skill;
import io.heatline.workorder.Fault;
import org.jspecify.annotations.Nullable;

/** Which training a fault asks for. */
public final class Needed {

    private Needed() {}

    /** Null where anybody of a crew will do. */
    public static @Nullable Skill forFault(Fault fault) {
        return switch (fault) {
            case NO_HEAT, LOW_HEAT, NOISE -> Skill.BALANCING;
            case LEAK, BURST_PIPE -> Skill.PIPEWORK;
            case RADIATOR -> Skill.RADIATORS;
            case VALVE -> Skill.VALVES;
            case METER -> Skill.METERS;
            case BILLING, OTHER -> null;
        };
    }
}
