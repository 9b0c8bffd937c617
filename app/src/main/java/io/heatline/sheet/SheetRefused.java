package io.heatline.sheet;

import io.heatline.edge.Invalid;

/** A file that is no table we read. Its code says why: it holds macros, is encrypted, damaged, a bomb, or no table at all. */
public final class SheetRefused extends Invalid {

    private static final long serialVersionUID = 1L;

    SheetRefused(Why why) {
        super("sheet-" + why.code, why.message);
    }

    enum Why {
        NOT_A_TABLE("not-a-table", "neither .xlsx nor .xls nor .csv"),
        EMPTY("empty", "nothing in it"),
        MACROS("macros", "a workbook with macros"),
        ENCRYPTED("encrypted", "a workbook with a password"),
        BOMB("bomb", "inflates to more than is taken"),
        DAMAGED("damaged", "can't be read to its end"),
        ENCODING("encoding", "text neither in UTF-8 nor in GB18030"),
        TOO_WIDE("too-wide", "a row with more columns than are taken"),
        CELL_TOO_LONG("cell-too-long", "a cell longer than is taken"),
        QUOTE_OPEN("quote-open", "a quotation mark without its other one");

        private final String code;
        private final String message;

        Why(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }
}
