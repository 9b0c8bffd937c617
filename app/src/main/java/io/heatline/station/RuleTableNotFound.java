package io.heatline.station;

import io.heatline.edge.NotFound;

/** No table of this version was ever published. */
public final class RuleTableNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    RuleTableNotFound(long version) {
        super("no rule table " + version);
    }
}
