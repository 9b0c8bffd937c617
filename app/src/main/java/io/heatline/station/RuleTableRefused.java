package io.heatline.station;

import io.heatline.edge.Refusal;
import io.heatline.rules.CellProblem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A workbook that can't route; says which cells are wrong. The table before stays in force. */
public final class RuleTableRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<CellProblem> problems;

    RuleTableRefused(List<CellProblem> problems) {
        super(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "rule-table-broken",
                "The workbook can't route; the table before stays.");
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
