package io.heatline.rules;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.jspecify.annotations.Nullable;

/** Reads one row of the body; what is wrong with it goes to the problems. */
final class RowReader {
    private static final int MAX_LENGTH = 100;
    private static final Pattern STATION = Pattern.compile("S[0-9]{2,3}");

    /**
     * What an estate's name may not contain, looked for in its normalised form, since that is what rules are compiled
     * from. Quotes, backslashes, braces, semicolons and the like never get near the compiler.
     */
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}·・•\\-‐–—_(),、.#&+【】《》〔〕“”‘’]");

    private final Set<String> knownStations;
    private final Problems problems;

    RowReader(Set<String> knownStations, Problems problems) {
        this.knownStations = knownStations;
        this.problems = problems;
    }

    /** The row, or nothing if it has a problem. */
    Optional<TableRow> read(Row row) {
        int before = problems.count();
        String estate = estate(row);
        String type = word(row, TableTemplate.TYPE, RequestWords.TYPES);
        String fault = word(row, TableTemplate.FAULT, RequestWords.FAULTS);
        String station = station(row);
        boolean sound = problems.count() == before && !estate.isEmpty() && !station.isEmpty();
        return sound ? Optional.of(new TableRow(row.getRowNum() + 1, estate, type, fault, station)) : Optional.empty();
    }

    private String estate(Row row) {
        String estate = text(row, TableTemplate.ESTATE);
        if (estate == null) {
            return "";
        }
        String key = EstateKey.of(estate);
        Matcher foreign = FOREIGN.matcher(key);
        if (key.isEmpty()) {
            problems.at(row.getRowNum(), TableTemplate.ESTATE, "没有填写楼盘，请填写楼盘名称，或删除整行。");
        } else if (foreign.find()) {
            String message = "楼盘名称里不能有“%s”，只能用汉字、字母、数字和括号、横线、间隔号等，请改正。";
            problems.at(row.getRowNum(), TableTemplate.ESTATE, message.formatted(foreign.group()));
        }
        return estate.strip();
    }

    private @Nullable String word(Row row, int column, RequestWords words) {
        String text = text(row, column);
        if (text == null || EstateKey.of(text).isEmpty()) {
            return null;
        }
        String code = words.code(EstateKey.of(text));
        if (code == null) {
            String message = "不认识“%s”，请从这些词里选一个：%s；不限定就留空。";
            problems.at(row.getRowNum(), column, message.formatted(Shown.of(text), words.choices()));
        }
        return code;
    }

    private String station(Row row) {
        String text = text(row, TableTemplate.STATION);
        if (text == null) {
            return "";
        }
        String station = EstateKey.of(text);
        if (station.isEmpty()) {
            problems.at(row.getRowNum(), TableTemplate.STATION, "没有填写服务站，请填写服务站编号，例如 S01。");
        } else if (!STATION.matcher(station).matches()) {
            String message = "“%s”不是服务站编号，请填写 S 加两到三位数字，例如 S01。";
            problems.at(row.getRowNum(), TableTemplate.STATION, message.formatted(Shown.of(text)));
        } else if (!knownStations.isEmpty() && !knownStations.contains(station)) {
            String message = "没有编号为“%s”的服务站，请核对编号，或先建立这个服务站。";
            problems.at(row.getRowNum(), TableTemplate.STATION, message.formatted(station));
        }
        return station;
    }

    /** The text of a cell, empty if there is none, null after a problem. */
    private @Nullable String text(Row row, int column) {
        Cell cell = row.getCell(column);
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case BLANK, _NONE -> "";
            case STRING -> shortEnough(cell);
            case FORMULA -> problem(cell, "这里是公式，请改成直接填写的文字（复制后选择性粘贴为数值）。");
            case NUMERIC, BOOLEAN -> problem(cell, "这里应填文字，请把单元格格式改为“文本”后重新填写。");
            case ERROR -> problem(cell, "这里是错误值，请重新填写。");
        };
    }

    private @Nullable String shortEnough(Cell cell) {
        String text = cell.getStringCellValue();
        return text.length() <= MAX_LENGTH ? text : problem(cell, "内容超过 100 个字，请改短。");
    }

    private @Nullable String problem(Cell cell, String message) {
        problems.at(cell.getRowIndex(), cell.getColumnIndex(), message);
        return null;
    }
}
