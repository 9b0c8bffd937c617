package io.heatline.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as editors send them. The first row lands in row 9. */
final class Workbooks {
    private final List<List<String>> rows = new ArrayList<>();
    private Consumer<XSSFSheet> edit = sheet -> {};

    static Workbooks workbook() {
        return new Workbooks();
    }

    Workbooks row(String estate, String station) {
        return row(estate, "", "", station);
    }

    Workbooks row(String estate, String type, String fault, String station) {
        rows.add(List.of(estate, type, fault, station));
        return this;
    }

    Workbooks edited(Consumer<XSSFSheet> edit) {
        this.edit = edit;
        return this;
    }

    byte[] bytes() {
        try (XSSFWorkbook workbook = TableTemplate.workbook(rows)) {
            edit.accept(workbook.getSheetAt(0));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
