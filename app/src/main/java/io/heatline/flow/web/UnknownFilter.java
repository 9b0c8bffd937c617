package io.heatline.flow.web;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import java.util.List;

/** The inbox has no such filter. */
class UnknownFilter extends Invalid {

    private static final long serialVersionUID = 1L;

    UnknownFilter(String filter) {
        super(
                "filter-unknown",
                filter,
                List.of(new FieldProblem("filter", "option", "mine | group | unassigned | due-soon | overdue | all")));
    }
}
