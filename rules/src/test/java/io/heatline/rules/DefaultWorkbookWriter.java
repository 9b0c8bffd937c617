package io.heatline.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws the workbook heatline ships from {@code demo-estates.csv}; run by hand when the list changes. */
final class DefaultWorkbookWriter {
    static final List<String> NARROWED = List.of("开发区人才公寓", "", "爆管", "S07", "S08 没有抢修车，爆管由 S07 处理");
    private static final Path RESOURCES = Path.of("src/main/resources/io/heatline/rules");
    private static final int LAST_ROW = TableReader.MAX_ROWS;

    private DefaultWorkbookWriter() {}

    public static void main(String[] args) throws IOException {
        Path module = Path.of(args[0]);
        try (XSSFWorkbook workbook = TableTemplate.workbook(rows(module))) {
            dress(workbook.getSheetAt(0));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Files.write(module.resolve(RESOURCES).resolve("estate-station.xlsx"), bytes.toByteArray());
        }
    }

    private static List<List<String>> rows(Path module) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String line :
                Files.readAllLines(module.resolve(RESOURCES).resolve("demo-estates.csv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (cells[2].matches("S\\d\\d")) {
                rows.add(List.of(cells[0], "", "", cells[2], cells[1]));
            }
        }
        rows.add(NARROWED);
        return rows;
    }

    private static void dress(XSSFSheet sheet) {
        tint(sheet);
        sheet.groupRow(0, TableTemplate.HEADER_ROW - 1);
        sheet.setRowGroupCollapsed(0, true);
        sheet.createFreezePane(0, TableTemplate.FIRST_BODY_ROW);
        int[] widths = {28, 14, 14, 12, 40};
        IntStream.range(0, widths.length).forEach(column -> sheet.setColumnWidth(column, widths[column] * 256));
        choices(sheet, TableTemplate.TYPE, RequestWords.TYPES);
        choices(sheet, TableTemplate.FAULT, RequestWords.FAULTS);
    }

    private static void tint(XSSFSheet sheet) {
        XSSFCellStyle code = style(sheet, IndexedColors.GREY_25_PERCENT);
        XSSFCellStyle header = style(sheet, IndexedColors.LIGHT_ORANGE);
        for (int row = 0; row <= TableTemplate.HEADER_ROW; row++) {
            XSSFCellStyle style = row == TableTemplate.HEADER_ROW ? header : code;
            sheet.getRow(row).forEach(cell -> cell.setCellStyle(style));
        }
    }

    private static XSSFCellStyle style(XSSFSheet sheet, IndexedColors colour) {
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void choices(XSSFSheet sheet, int column, RequestWords words) {
        var validations = sheet.getDataValidationHelper();
        var list = validations.createExplicitListConstraint(words.choices().split("、", -1));
        var cells = new CellRangeAddressList(TableTemplate.FIRST_BODY_ROW, LAST_ROW, column, column);
        sheet.addValidationData(validations.createValidation(list, cells));
    }
}
