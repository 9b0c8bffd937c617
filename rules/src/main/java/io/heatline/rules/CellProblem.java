package io.heatline.rules;

import org.apache.poi.ss.util.CellReference;

/**
 * One thing wrong with a workbook, and what its editor should do about it.
 *
 * @param row the row as the editor sees it (1-based), 0 if the whole file is meant
 * @param column the column (1-based), 0 if the whole file is meant
 * @param cell the same in the editor's notation, e.g. {@code C7}; empty if the whole file is meant
 * @param message one Chinese sentence
 */
public record CellProblem(int row, int column, String cell, String message) {

    static CellProblem ofFile(String message) {
        return new CellProblem(0, 0, "", message);
    }

    /** Takes POI's 0-based indexes. */
    static CellProblem at(int rowIndex, int columnIndex, String message) {
        String cell = new CellReference(rowIndex, columnIndex).formatAsString();
        return new CellProblem(rowIndex + 1, columnIndex + 1, cell, message);
    }
}
