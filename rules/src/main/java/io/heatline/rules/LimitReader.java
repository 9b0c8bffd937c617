package io.heatline.rules;

import java.util.ArrayList;
import java.util.EnumMap;
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

/** Reads the first sheet of a workbook of limits and says, cell by cell, what its editor has to put right. */
final class LimitReader {
    private static final int MAX_ROWS = 500;

    /** Ninety days without a pause: nothing a household waits for takes longer. */
    private static final int MAX_MINUTES = 90 * 24 * 60;

    private final XSSFSheet sheet;
    private final Set<String> calendars;
    private final Problems problems = new Problems();

    private LimitReader(XSSFSheet sheet, Set<String> calendars) {
        this.sheet = sheet;
        this.calendars = calendars;
    }

    /**
     * @param calendars keys a row may name; empty if any will do
     * @throws RuleTableBroken with every problem found
     */
    static List<LimitRow> read(XSSFSheet sheet, Set<String> calendars) {
        return new LimitReader(sheet, calendars).rows();
    }

    private List<LimitRow> rows() {
        IntStream.rangeClosed(0, LimitSheet.LAST).forEach(this::checkHeader);
        problems.refuse();
        sheet.getMergedRegions().forEach(this::checkMerged);
        List<LimitRow> rows = body();
        checkTogether(rows);
        problems.refuse();
        return rows;
    }

    private void checkHeader(int column) {
        String expected = LimitSheet.HEADERS.get(column);
        Row row = sheet.getRow(0);
        Cell cell = row == null ? null : row.getCell(column);
        boolean right = cell != null
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().strip().equals(expected);
        if (!right) {
            problems.at(0, column, "这里应是表头“%s”，请恢复，或下载当前表格作模板重新填写。".formatted(expected));
        }
    }

    private void checkMerged(CellRangeAddress region) {
        if (region.getLastRow() > 0 && region.getFirstColumn() <= LimitSheet.LAST) {
            String message = "%s 是合并单元格，请取消合并，每行各自填写。".formatted(region.formatAsString());
            problems.at(region.getFirstRow(), region.getFirstColumn(), message);
        }
    }

    private List<LimitRow> body() {
        List<LimitRow> rows = new ArrayList<>();
        int count = 0;
        for (Row row : sheet) {
            if (row.getRowNum() > 0 && !isBlank(row)) {
                if (++count > MAX_ROWS) {
                    problems.at(row.getRowNum(), 0, "表格超过 500 行，请从这一行起删减或合并。");
                    break;
                }
                rows.add(row(row));
            }
        }
        return rows;
    }

    private LimitRow row(Row row) {
        String type = word(row, LimitSheet.TYPE, LimitWords.TYPES);
        String priority = word(row, LimitSheet.PRIORITY, LimitWords.PRIORITIES);
        String season = word(row, LimitSheet.SEASON, LimitWords.SEASONS);
        Map<Limit, Integer> minutes = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            Integer value = minutes(row, LimitSheet.FIRST_LIMIT + limit.ordinal());
            if (value != null) {
                minutes.put(limit, value);
            }
        }
        checkOrder(row, minutes, Limit.ACCEPT, Limit.ESCALATE);
        checkOrder(row, minutes, Limit.VISIT, Limit.COMPLETE);
        return new LimitRow(
                row.getRowNum() + 1,
                type,
                priority == null ? null : Priority.valueOf(priority),
                season == null ? null : Boolean.valueOf(season),
                calendar(row),
                minutes);
    }

    private void checkOrder(Row row, Map<Limit, Integer> minutes, Limit first, Limit then) {
        Integer early = minutes.get(first);
        Integer late = minutes.get(then);
        if (early != null && late != null && late < early) {
            String message = "%s时限 %d 分钟短于%s时限 %d 分钟，请改正。".formatted(then.word(), late, first.word(), early);
            problems.at(row.getRowNum(), LimitSheet.FIRST_LIMIT + then.ordinal(), message);
        }
    }

    /** A cell that was not understood could look like an empty one: the rows are compared once each stands for itself. */
    private void checkTogether(List<LimitRow> rows) {
        problems.refuse();
        Map<List<String>, Integer> firstRow = new HashMap<>();
        for (LimitRow row : rows) {
            Integer first = firstRow.putIfAbsent(row.scope(), row.number());
            if (first != null) {
                problems.at(row.number() - 1, 0, "业务类型、优先级、季节与第 %d 行完全相同，请只保留一行。".formatted(first));
            }
        }
        if (problems.count() == 0 && rows.stream().noneMatch(LimitRow::isComplete)) {
            problems.at(1, 0, "缺少兜底的一行：业务类型、优先级、季节都留空，全部时限都填写。其他各行没有写明的时限都按它。");
        }
    }

    private @Nullable String word(Row row, int column, LimitWords words) {
        String text = text(row, column);
        if (text == null || text.isEmpty()) {
            return null;
        }
        String code = words.code(text);
        if (code == null) {
            String message = "不认识“%s”，请从这些词里选一个：%s；不限定就留空。";
            problems.at(row.getRowNum(), column, message.formatted(Shown.of(text), words.choices()));
        }
        return code;
    }

    private @Nullable String calendar(Row row) {
        String text = text(row, LimitSheet.CALENDAR);
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!calendars.isEmpty() && !calendars.contains(text)) {
            String message = "没有编号为“%s”的日历，请从这些里选一个：%s；按默认日历就留空。";
            problems.at(
                    row.getRowNum(),
                    LimitSheet.CALENDAR,
                    message.formatted(
                            Shown.of(text),
                            String.join("、", calendars.stream().sorted().toList())));
        }
        return text;
    }

    /** The text of a cell, null after a problem. */
    private @Nullable String text(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() != CellType.STRING) {
            problems.at(row.getRowNum(), column, "这里应填文字，请直接填写，不要用公式或数字。");
            return null;
        }
        return cell.getStringCellValue().strip();
    }

    private @Nullable Integer minutes(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return null;
        }
        Double number = number(cell);
        if (number == null || number != Math.rint(number) || number < 1 || number > MAX_MINUTES) {
            problems.at(row.getRowNum(), column, "这里应是 1 到 129600 之间的整数，单位是分钟；按更宽的一行就留空。");
            return null;
        }
        return number.intValue();
    }

    private static @Nullable Double number(Cell cell) {
        if (cell.getCellType() == CellType.NUMERIC) {
            return cell.getNumericCellValue();
        }
        if (cell.getCellType() != CellType.STRING) {
            return null;
        }
        String text = cell.getStringCellValue().strip();
        return text.matches("\\d{1,7}") ? Double.valueOf(text) : null;
    }

    private static boolean isBlank(Row row) {
        return IntStream.rangeClosed(0, LimitSheet.LAST)
                .mapToObj(row::getCell)
                .allMatch(cell -> cell == null
                        || cell.getCellType() == CellType.BLANK
                        || (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().isBlank()));
    }
}
