package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;

/** How wide a row and how long a cell may be, so that one row can't fill the memory. */
final class Width {

    private static final int COLUMNS = 500;
    private static final int CHARACTERS = 32_767;

    private Width() {}

    /** @param column counted from 0 */
    static void column(int column) {
        if (column >= COLUMNS) {
            throw new SheetRefused(Why.TOO_WIDE);
        }
    }

    static void characters(int length) {
        if (length > CHARACTERS) {
            throw new SheetRefused(Why.CELL_TOO_LONG);
        }
    }
}
