package io.heatline.rules;

import java.util.List;

/** A workbook that was refused; the table published before still routes. */
public final class RuleTableBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CellProblem> problems;

    RuleTableBroken(List<CellProblem> problems) {
        super(problems.size() + " problem(s), first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, in the order of the sheet, never empty. */
    public List<CellProblem> problems() {
        return problems;
    }
}
