package io.heatline.rules;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The fixed head of the workbook: what Drools reads as code, and the Chinese headers under it. Only the rows below are
 * the editor's; code is compiled from here alone, never from a workbook somebody sent.
 */
final class TableTemplate {
    static final String RULE_TABLE = "楼盘归属";
    static final int ESTATE = 0;
    static final int TYPE = 1;
    static final int FAULT = 2;
    static final int STATION = 3;
    static final int REMARK = 4;

    static final List<String> HEADERS = List.of("楼盘", "业务类型", "故障", "服务站", "备注");

    private static final List<List<String>> CODE = List.of(
            List.of("RuleSet", "io.heatline.rules.station"),
            List.of("Import", StationQuestion.class.getName()),
            List.of(),
            List.of("RuleTable " + RULE_TABLE),
            List.of("CONDITION", "CONDITION", "CONDITION", "ACTION", "METADATA"),
            List.of("$question : StationQuestion"),
            List.of(
                    "estate == \"$param\"",
                    "type == \"$param\"",
                    "fault == \"$param\"",
                    "$question.answer(\"$param\", drools.getRule().getName());",
                    "remarked"));
    private static final int PATTERN_ROW = 5;

    /** 0-based index of the row with the Chinese headers. */
    static final int HEADER_ROW = CODE.size();

    static final int FIRST_BODY_ROW = HEADER_ROW + 1;

    private TableTemplate() {}

    /** What must stand in a cell of the head; empty if nothing. */
    static String expected(int row, int column) {
        List<String> cells = row == HEADER_ROW ? HEADERS : CODE.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    /** A workbook with the head and the cells of these rows under it, without a gap. */
    static XSSFWorkbook workbook(List<List<String>> rows) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet(RULE_TABLE);
        IntStream.range(0, CODE.size()).forEach(row -> write(sheet, row, CODE.get(row)));
        write(sheet, HEADER_ROW, HEADERS);
        mergePattern(sheet);
        IntStream.range(0, rows.size()).forEach(i -> write(sheet, FIRST_BODY_ROW + i, rows.get(i)));
        return workbook;
    }

    /** One fact pattern spans the three conditions; Drools needs a cell, if an empty one, in each column. */
    private static void mergePattern(XSSFSheet sheet) {
        sheet.addMergedRegion(new CellRangeAddress(PATTERN_ROW, PATTERN_ROW, ESTATE, FAULT));
        sheet.getRow(PATTERN_ROW).createCell(TYPE);
        sheet.getRow(PATTERN_ROW).createCell(FAULT);
    }

    private static void write(XSSFSheet sheet, int rowIndex, List<String> cells) {
        var row = sheet.createRow(rowIndex);
        IntStream.range(0, cells.size())
                .filter(column -> !cells.get(column).isEmpty())
                .forEach(column -> row.createCell(column).setCellValue(cells.get(column)));
    }
}
