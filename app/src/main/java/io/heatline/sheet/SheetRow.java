package io.heatline.sheet;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet program counts it, from 1
 * @param cells from the first column on; what stands right of the last cell is empty
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** The cell of a column, counted from 0. */
    public SheetCell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /** Whether nothing stands in it. */
    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isBlank() && !cell.error());
    }
}
