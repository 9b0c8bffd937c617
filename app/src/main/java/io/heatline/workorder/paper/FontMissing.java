package io.heatline.workorder.paper;

import io.heatline.edge.Conflict;

/** This server has no font with all of Chinese: a setting names one. */
public final class FontMissing extends Conflict {

    private static final long serialVersionUID = 1L;

    FontMissing(String looked) {
        super("record-sheet-font-missing", looked);
    }
}
