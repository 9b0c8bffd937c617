package io.heatline.sheet;

/**
 * What stands in a cell.
 *
 * @param text a number in full, with a point and without an exponent; a day as 2026-11-15, a moment as 2026-11-15T08:30; the
 *     last known result of a formula
 * @param error whether it is an error such as #N/A, then in the text
 */
public record SheetCell(String text, boolean error) {

    public static final SheetCell EMPTY = new SheetCell("", false);

    public static SheetCell of(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(text, false);
    }
}
