package io.heatline.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a table row by row; a text that would be taken for a formula is made harmless ({@link Formulas}). */
public abstract sealed class SheetWriter implements AutoCloseable {

    /**
     * @param format .xlsx or .csv; an .xls is written as .xlsx
     * @param charset of a .csv; UTF-8 gets a mark in front, without which Excel takes it for something else
     */
    public static SheetWriter open(OutputStream out, SheetFormat format, Charset charset) throws IOException {
        return format == SheetFormat.CSV ? new Csv(out, charset) : new Xlsx(out);
    }

    /** A cell is a text, a number, or null for an empty one. */
    public abstract void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Csv extends SheetWriter {

        private final CSVPrinter printer;

        Csv(OutputStream out, Charset charset) throws IOException {
            var text = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
            if (charset.name().startsWith("UTF")) {
                text.write('\uFEFF');
            }
            printer = new CSVPrinter(text, CSVFormat.EXCEL);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            for (var cell : cells) {
                printer.print(cell instanceof String text ? Formulas.neutral(text) : plain(cell));
            }
            printer.println();
        }

        private static @Nullable Object plain(@Nullable Object cell) {
            return cell instanceof BigDecimal number ? number.toPlainString() : cell;
        }

        @Override
        public void close() throws IOException {
            printer.close(true);
        }
    }

    private static final class Xlsx extends SheetWriter {

        private static final int IN_MEMORY = 100;
        private static final int WIDTH = 18 * 256;
        private static final int WIDE_COLUMNS = 30;
        /** What the format holds on one sheet. */
        private static final int ROWS = 1_048_576;

        private final OutputStream out;
        private final SXSSFWorkbook workbook = new SXSSFWorkbook(IN_MEMORY);
        private final CellStyle text;
        private Sheet sheet;
        private int rows;

        Xlsx(OutputStream out) {
            this.out = out;
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            sheet = sheet();
        }

        private Sheet sheet() {
            var next = workbook.createSheet();
            for (int column = 0; column < WIDE_COLUMNS; column++) {
                next.setColumnWidth(column, WIDTH);
            }
            next.createFreezePane(0, 1);
            return next;
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) {
            if (rows == ROWS) {
                sheet = sheet();
                rows = 0;
            }
            var row = sheet.createRow(rows++);
            for (int i = 0; i < cells.size(); i++) {
                var cell = cells.get(i);
                if (cell instanceof Number number) {
                    row.createCell(i).setCellValue(number.doubleValue());
                } else if (cell != null && !cell.toString().isEmpty()) {
                    var written = row.createCell(i);
                    written.setCellValue(Formulas.neutral(cell.toString()));
                    written.setCellStyle(text);
                }
            }
        }

        @Override
        public void close() throws IOException {
            try (workbook) {
                workbook.write(out);
            }
        }
    }
}
