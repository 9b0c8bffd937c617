package io.heatline.rules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the workbook of limits looks: one row of headers, then the editor's rows. No code stands in it. */
final class LimitSheet {
    static final int TYPE = 0;
    static final int PRIORITY = 1;
    static final int SEASON = 2;
    static final int CALENDAR = 3;
    static final int FIRST_LIMIT = 4;

    static final List<String> HEADERS = Stream.of(
                    Stream.of("业务类型", "优先级", "季节", "日历"),
                    Arrays.stream(Limit.values()).map(limit -> limit.word() + "（分钟）"),
                    Stream.of("备注"))
            .flatMap(headers -> headers)
            .toList();

    /** The last column that is read; the remark after it is the editor's own. */
    static final int LAST = FIRST_LIMIT + Limit.values().length - 1;

    private static final int LAST_ROW = 1_000;

    /** What Heatline ships. Minutes of business time: a working day of the shipped service calendar has 480. */
    private static final List<List<String>> SHIPPED = List.of(
            List.of("", "", "", "", "10", "30", "60", "240", "960", "480", "120", "其他各行没有写明的，按这一行"),
            List.of("", "紧急", "", "", "5", "5", "10", "30", "240", "120", "30", "按应急日历，昼夜计时"),
            List.of("", "高", "", "", "", "15", "30", "120", "480", "", "", ""),
            List.of("", "高", "供暖季", "", "", "", "", "60", "240", "", "", "供暖季更快"),
            List.of("", "低", "", "", "", "60", "120", "480", "1920", "", "", ""),
            List.of("咨询", "", "", "", "", "60", "120", "480", "960", "480", "", ""),
            List.of("投诉", "高", "", "", "30", "", "", "480", "1440", "480", "", "上门列为调查，完工列为答复"),
            List.of("投诉", "高", "供暖季", "", "30", "", "", "480", "1440", "480", "", "供暖季相同，不随报修加快"));

    private LimitSheet() {}

    /** The workbook Heatline ships, also as a template. */
    static byte[] shipped() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(LimitRow.TABLE);
            write(sheet, 0, HEADERS);
            IntStream.range(0, SHIPPED.size()).forEach(row -> write(sheet, row + 1, SHIPPED.get(row)));
            dress(sheet);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(XSSFSheet sheet, int rowIndex, List<String> cells) {
        var row = sheet.createRow(rowIndex);
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
                row.createCell(column).setCellValue(Integer.parseInt(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }

    private static void dress(XSSFSheet sheet) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setFillForegroundColor(IndexedColors.LIGHT_ORANGE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(style));
        sheet.createFreezePane(0, 1);
        IntStream.range(0, HEADERS.size())
                .forEach(column -> sheet.setColumnWidth(column, (column == LAST + 1 ? 40 : 14) * 256));
        choices(sheet, TYPE, LimitWords.TYPES);
        choices(sheet, PRIORITY, LimitWords.PRIORITIES);
        choices(sheet, SEASON, LimitWords.SEASONS);
    }

    private static void choices(XSSFSheet sheet, int column, LimitWords words) {
        var validations = sheet.getDataValidationHelper();
        var list = validations.createExplicitListConstraint(words.choices().split("、", -1));
        var cells = new CellRangeAddressList(1, LAST_ROW, column, column);
        sheet.addValidationData(validations.createValidation(list, cells));
    }
}
