package io.heatline.station;

import io.heatline.rules.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The shipped workbook with one estate given to another station, as an editor would send it. */
public final class StationTables {

    private static final int ESTATE = 0;
    private static final int STATION = 3;

    private StationTables() {}

    public static byte[] with(String estate, String station) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(RuleBook.defaultWorkbook()))) {
            workbook.getSheetAt(0).forEach(row -> give(row, estate, station));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void give(Row row, String estate, String station) {
        var cell = row.getCell(ESTATE);
        if (cell != null && cell.toString().equals(estate)) {
            row.getCell(STATION).setCellValue(station);
        }
    }
}
