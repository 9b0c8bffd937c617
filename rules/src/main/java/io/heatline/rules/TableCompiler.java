package io.heatline.rules;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;

/** Turns checked rows into compiled rules, through a decision table that consists of our own head and those rows. */
final class TableCompiler {
    static final String FOLDER = "io/heatline/rules/station";

    private TableCompiler() {}

    /** @throws RuleTableBroken if the compiler still finds fault with a row */
    static StationTable compile(String version, List<TableRow> rows) {
        Map<String, TableRow> rowByRule = rowByRule(rows);
        String drl = drl(rows);
        try {
            return new StationTable(version, CompiledRules.of(FOLDER, drl), rowByRule);
        } catch (CompiledRules.DoNotCompile e) {
            throw new CompileErrors(drl, rowByRule).led(e.errors());
        }
    }

    /** Rows move up here to leave no gap, as a decision table ends at its first empty row: so the two numbers differ. */
    private static Map<String, TableRow> rowByRule(List<TableRow> rows) {
        Map<String, TableRow> rowByRule = new LinkedHashMap<>();
        for (TableRow row : rows) {
            int compiledRow = TableTemplate.FIRST_BODY_ROW + rowByRule.size() + 1;
            rowByRule.put(TableTemplate.RULE_TABLE + "_" + compiledRow, row);
        }
        return rowByRule;
    }

    static String drl(List<TableRow> rows) {
        List<List<String>> cells = rows.stream().map(TableRow::cells).toList();
        try (XSSFWorkbook workbook = TableTemplate.workbook(cells)) {
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes.toByteArray()), InputType.XLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
