package io.heatline.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook and says, cell by cell, what its editor has to put right. */
final class TableReader {
    static final int MAX_ROWS = 20_000;
    private static final int MAX_HEAD_COLUMNS = 26;

    private final XSSFSheet sheet;
    private final RowReader rowReader;
    private final Problems problems = new Problems();

    private TableReader(XSSFSheet sheet, Set<String> knownStations) {
        this.sheet = sheet;
        this.rowReader = new RowReader(knownStations, problems);
    }

    /** @throws RuleTableBroken with every problem found */
    static List<TableRow> read(XSSFSheet sheet, Set<String> knownStations) {
        return new TableReader(sheet, knownStations).rows();
    }

    private List<TableRow> rows() {
        IntStream.rangeClosed(0, TableTemplate.HEADER_ROW).forEach(this::checkHead);
        // Without its head the rest of the sheet means nothing.
        problems.refuse();
        sheet.getMergedRegions().forEach(this::checkMerged);
        List<TableRow> rows = body();
        checkDuplicates(rows);
        problems.refuse();
        return rows;
    }

    private void checkHead(int row) {
        IntStream.range(0, MAX_HEAD_COLUMNS).forEach(column -> checkHead(row, column));
    }

    private void checkHead(int row, int column) {
        String expected = TableTemplate.expected(row, column);
        boolean headerRow = row == TableTemplate.HEADER_ROW;
        if (expected.equals(text(cell(row, column))) || (headerRow && expected.isEmpty())) {
            return;
        }
        problems.at(row, column, headMessage(headerRow, expected));
    }

    private static String headMessage(boolean headerRow, String expected) {
        if (headerRow) {
            return "这里缺少表头“%s”，请恢复，或下载当前表格作模板重新填写。".formatted(expected);
        }
        String rightThing = expected.isEmpty() ? "空白" : "“" + expected + "”";
        return "前 7 行是规则模板，不能改动。这里应是%s，请恢复，或下载当前表格作模板重新填写。".formatted(rightThing);
    }

    private void checkMerged(CellRangeAddress region) {
        boolean inBody =
                region.getLastRow() >= TableTemplate.FIRST_BODY_ROW && region.getFirstColumn() <= TableTemplate.STATION;
        if (inBody) {
            problems.at(
                    region.getFirstRow(),
                    region.getFirstColumn(),
                    "%s 是合并单元格，请取消合并，每行各填一个楼盘。".formatted(region.formatAsString()));
        }
    }

    private List<TableRow> body() {
        List<TableRow> rows = new ArrayList<>();
        int count = 0;
        for (Row row : sheet) {
            if (row.getRowNum() >= TableTemplate.FIRST_BODY_ROW && !isBlank(row)) {
                if (++count > MAX_ROWS) {
                    problems.at(row.getRowNum(), 0, "表格超过 20000 行，请从这一行起删减或合并。");
                    break;
                }
                rowReader.read(row).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private void checkDuplicates(List<TableRow> rows) {
        if (rows.isEmpty() && problems.count() == 0) {
            problems.at(TableTemplate.FIRST_BODY_ROW, TableTemplate.ESTATE, "表格里没有一个楼盘，请从这一行起填写。");
        }
        Map<List<String>, Integer> firstRow = new HashMap<>();
        for (TableRow row : rows) {
            Integer first = firstRow.putIfAbsent(row.scope(), row.number());
            if (first != null) {
                String message = "楼盘“%s”与第 %d 行重复（业务类型和故障也相同），请只保留一行。".formatted(row.estate(), first);
                problems.at(row.number() - 1, TableTemplate.ESTATE, message);
            }
        }
    }

    private static boolean isBlank(Row row) {
        return IntStream.rangeClosed(0, TableTemplate.STATION)
                .mapToObj(row::getCell)
                .allMatch(cell -> cell == null
                        || cell.getCellType() == CellType.BLANK
                        || (cell.getCellType() == CellType.STRING
                                && EstateKey.of(cell.getStringCellValue()).isEmpty()));
    }

    private @Nullable Cell cell(int rowIndex, int column) {
        Row row = sheet.getRow(rowIndex);
        return row == null ? null : row.getCell(column);
    }

    /** The text of a cell; of anything but text, something that no template expects. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : "\0";
    }
}
