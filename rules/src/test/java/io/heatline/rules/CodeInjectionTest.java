package io.heatline.rules;

import static io.heatline.rules.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may edit the table may not write code through it. Each attack would set the property if it ran. */
class CodeInjectionTest {
    private static final String MARK = "heatline.injected";
    private static final String CODE = "System.setProperty(\"heatline.injected\", \"yes\");";

    @BeforeEach
    void clear() {
        System.clearProperty(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"); System.exit(0); //",
                "楼盘\") then " + CODE + " end //",
                "楼盘\uFF02\uFF09 eval(true) //", // full-width quotes are plain ones once normalised
                "楼盘\\",
                "楼盘\\u0022)",
                "楼盘\n\" end",
                "${" + CODE + "}",
                "$param",
                "@{" + CODE + "}",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>"
            })
    void an_estate_with_code_in_it_is_refused_at_its_cell(String attack) {
        RuleBook book = new RuleBook();

        assertThatThrownBy(() -> book.publish(workbook().row(attack, "S01").bytes()))
                .isInstanceOfSatisfying(RuleTableBroken.class, broken -> assertThat(broken.problems())
                        .extracting(CellProblem::cell)
                        .containsExactly("A9"));
        assertThat(book.current()).isEmpty();
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void the_other_columns_take_known_words_only(int column) {
        byte[] xlsx = workbook()
                .row("锦绣花园", "S01")
                .edited(sheet -> sheet.getRow(8).createCell(column).setCellValue("S01\"); " + CODE + " //"))
                .bytes();

        assertThatThrownBy(() -> new RuleBook().publish(xlsx)).isInstanceOf(RuleTableBroken.class);
        assertNothingRan();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0:2", "1:1", "2:0", "6:3", "6:5", "0:25"})
    void code_in_the_hidden_head_is_refused(String rowAndColumn) {
        String[] at = rowAndColumn.split(":", -1);
        byte[] xlsx = workbook()
                .row("锦绣花园", "S01")
                .edited(sheet -> sheet.getRow(Integer.parseInt(at[0]))
                        .createCell(Integer.parseInt(at[1]))
                        .setCellValue(CODE))
                .bytes();

        assertThatThrownBy(() -> new RuleBook().publish(xlsx)).isInstanceOf(RuleTableBroken.class);
        assertNothingRan();
    }

    @Test
    void code_where_nobody_looks_never_reaches_the_compiler() {
        RuleBook book = new RuleBook();
        book.publish(workbook()
                .row("锦绣花园", "S01")
                .edited(sheet -> {
                    sheet.getRow(8).createCell(4).setCellValue("\") " + CODE);
                    sheet.getRow(8).createCell(40).setCellValue(CODE);
                    var other = sheet.getWorkbook().createSheet("RuleTable x");
                    other.createRow(0).createCell(0).setCellValue("RuleSet");
                    other.getRow(0).createCell(1).setCellValue(CODE);
                })
                .bytes());

        Verdict verdict = new StationRules(book).route(new RoutingFacts("锦绣花园", "REPAIR", "LEAK"));

        assertThat(verdict).isInstanceOf(Verdict.Decided.class);
        assertNothingRan();
    }

    /** The compiler is the last of three doors: even unchecked, a cell is never more than one string. */
    @Test
    void quotes_that_reach_the_compiler_stay_inside_their_string() {
        TableRow row = new TableRow(9, "江畔人家\"); " + CODE + " //", null, null, "S01\"); " + CODE + " //");
        StationTable table = TableCompiler.compile("test", List.of(row));

        Verdict verdict = table.route(row.estate(), null, null);

        assertThat(verdict).isInstanceOfSatisfying(Verdict.Decided.class, decided -> assertThat(decided.outcome())
                .isEqualTo(row.station()));
        assertNothingRan();
    }

    @ParameterizedTest
    @CsvSource({"江畔\\, S01, 12", "江畔\\q, S01, 12", "江畔, S01\\q, 12", "江畔, S01\\, 12"})
    void what_the_compiler_refuses_is_named_by_its_row(String estate, String station, int number) {
        List<TableRow> rows = List.of(
                new TableRow(9, "锦绣花园", null, null, "S01"),
                new TableRow(number, estate, null, null, station),
                new TableRow(13, "白桦林居", null, null, "S01"));

        assertThatThrownBy(() -> TableCompiler.compile("test", rows))
                .isInstanceOfSatisfying(
                        RuleTableBroken.class,
                        broken -> assertThat(broken.problems().get(0).row()).isEqualTo(number));
    }

    private static void assertNothingRan() {
        assertThat(System.getProperty(MARK)).isNull();
    }
}
