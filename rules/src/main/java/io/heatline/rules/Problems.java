package io.heatline.rules;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a workbook, up to as much as a person would read. */
final class Problems {
    private static final int LIMIT = 100;

    private final List<CellProblem> found = new ArrayList<>();

    /** Takes POI's 0-based indexes. */
    void at(int row, int column, String message) {
        if (found.size() < LIMIT) {
            found.add(CellProblem.at(row, column, message));
        }
    }

    int count() {
        return found.size();
    }

    /** @throws RuleTableBroken if anything was found */
    void refuse() {
        if (!found.isEmpty()) {
            throw new RuleTableBroken(found);
        }
    }
}
