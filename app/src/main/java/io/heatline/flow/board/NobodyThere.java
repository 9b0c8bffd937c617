package io.heatline.flow.board;

import io.heatline.edge.Conflict;

/** There is nobody who could take the order: the crew is empty, or the technician is away. */
public final class NobodyThere extends Conflict {

    private static final long serialVersionUID = 1L;

    NobodyThere(String code, String who) {
        super(code, who);
    }
}
