package io.heatline.customer;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import java.util.List;

/** Nothing can be remembered of a caller without a number. */
public final class CallerUnknown extends Invalid {

    private static final long serialVersionUID = 1L;

    CallerUnknown(Caller.Unknown why) {
        super(
                "caller-unknown",
                "there is no number to remember: " + why,
                List.of(new FieldProblem("phone", "phone-invalid", "one phone number")));
    }
}
