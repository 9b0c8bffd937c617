package io.heatline.sheet;

import io.heatline.sheet.SheetRefused.Why;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads .xls. The format ends at 65,536 rows, so the whole of it may stand in memory. */
final class XlsReader {

    private XlsReader() {}

    /** @throws SheetRefused for what is no workbook, is encrypted, or carries macros */
    static void check(Path path) throws IOException {
        try (var files = new POIFSFileSystem(path.toFile(), true)) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new SheetRefused(Why.ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
                throw new SheetRefused(Why.MACROS);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new SheetRefused(Why.NOT_A_TABLE);
            }
        } catch (RuntimeException damaged) {
            throw damaged instanceof SheetRefused refused ? refused : new SheetRefused(Why.DAMAGED);
        }
    }

    static void read(Path path, SheetRows rows) throws IOException {
        try (var files = new POIFSFileSystem(path.toFile(), true);
                var workbook = open(files)) {
            var sheet = shown(workbook);
            boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
            for (int i = 0; i <= sheet.getLastRowNum(); i++) {
                if (!rows.row(row(i + 1, sheet.getRow(i), since1904))) {
                    return;
                }
            }
        }
    }

    private static HSSFWorkbook open(POIFSFileSystem files) throws IOException {
        try {
            return new HSSFWorkbook(files, false);
        } catch (org.apache.poi.EncryptedDocumentException password) {
            throw new SheetRefused(Why.ENCRYPTED);
        } catch (RuntimeException damaged) {
            // POI says so little about a damaged part that any of its exceptions means one.
            throw new SheetRefused(Why.DAMAGED);
        }
    }

    private static Sheet shown(Workbook workbook) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                return workbook.getSheetAt(i);
            }
        }
        throw new SheetRefused(Why.EMPTY);
    }

    private static SheetRow row(int number, @Nullable Row row, boolean since1904) {
        var cells = new ArrayList<SheetCell>();
        for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
            Width.column(i);
            var cell = row.getCell(i);
            cells.add(cell == null ? SheetCell.EMPTY : cell(cell, since1904));
        }
        return new SheetRow(number, cells);
    }

    private static SheetCell cell(Cell cell, boolean since1904) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> SheetCell.of(cell.getStringCellValue());
            case NUMERIC ->
                SheetCell.of(
                        date(cell)
                                ? Numbers.moment(cell.getNumericCellValue(), since1904)
                                : Numbers.plain(BigDecimal.valueOf(cell.getNumericCellValue())));
            case BOOLEAN -> SheetCell.of(cell.getBooleanCellValue() ? "TRUE" : "FALSE");
            case ERROR ->
                new SheetCell(FormulaError.forInt(cell.getErrorCellValue()).getString(), true);
            default -> SheetCell.EMPTY;
        };
    }

    private static boolean date(Cell cell) {
        var style = cell.getCellStyle();
        return DateFormats.date(style.getDataFormat(), style.getDataFormatString());
    }
}
