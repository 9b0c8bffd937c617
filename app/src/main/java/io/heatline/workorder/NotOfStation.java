package io.heatline.workorder;

import io.heatline.edge.Invalid;

/** The station is unknown, or the technician named does not belong to it. */
public class NotOfStation extends Invalid {

    NotOfStation(String code, String who) {
        super(code, who);
    }
}
