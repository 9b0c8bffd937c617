package io.heatline.workorder;

import java.util.List;

/** The rungs of the ladder that an order climbs while a step of it is late, each told once. */
public enum Rung {
    /** Whoever has the step, or is offered it. */
    HOLDER,
    /** The station's lead. */
    LEAD,
    DISPATCHER,
    MANAGER;

    /** While a dispatcher has the order there is no station to look up to. */
    private static final List<Rung> AT_DISPATCH = List.of(HOLDER, MANAGER);

    /** The next rung after so many; the last one again and again. */
    public static Rung after(int climbed, boolean atDispatch) {
        var ladder = atDispatch ? AT_DISPATCH : List.of(values());
        return ladder.get(Math.min(climbed, ladder.size() - 1));
    }

    /** Whether nobody stands above. */
    public boolean top() {
        return this == MANAGER;
    }
}
