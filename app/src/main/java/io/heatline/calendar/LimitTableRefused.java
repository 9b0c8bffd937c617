package io.heatline.calendar;

import io.heatline.edge.Refusal;
import io.heatline.rules.CellProblem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A workbook that gives no usable limits; says which cells are wrong. The table before stays in force. */
public final class LimitTableRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<CellProblem> problems;

    LimitTableRefused(List<CellProblem> problems) {
        super(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "limit-table-broken",
                "The workbook gives no usable limits; the table before stays.");
        this.problems = List.copyOf(problems);
    }

    public List<CellProblem> problems() {
        return problems;
    }

    @Override
    public Map<String, ?> extras() {
        return Map.of("errors", problems);
    }
}
