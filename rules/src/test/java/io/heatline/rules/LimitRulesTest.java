package io.heatline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The table of limits: what it decides, and what it is refused for. Rows are counted as in a spreadsheet program. */
class LimitRulesTest {
    private static final Set<String> CALENDARS = Set.of("service", "emergency", "duty");

    private final LimitRules rules = shipped();

    @Test
    void a_row_without_conditions_holds_for_everything() {
        var verdict = rules.limits(new LimitFacts("REPAIR", Priority.NORMAL, false));

        assertThat(verdict.of(Limit.ACCEPT)).isEqualTo(Duration.ofMinutes(30));
        assertThat(verdict.of(Limit.COMPLETE)).isEqualTo(Duration.ofMinutes(960));
        assertThat(verdict.calendar()).isNull();
        assertThat(verdict.rules()).extracting(RuleRef::row).containsExactly(2);
        assertThat(verdict.rules().get(0).label()).startsWith("时限表第 2 行：所有工单，派单 10 分钟");
    }

    /** Row 2 gives dispatch, row 4 accept and escalate of HIGH, row 5 visit and completion while the company heats. */
    @Test
    void the_narrowest_row_that_says_something_decides_and_each_is_named() {
        var summer = rules.limits(new LimitFacts("REPAIR", Priority.HIGH, false));
        var winter = rules.limits(new LimitFacts("REPAIR", Priority.HIGH, true));

        assertThat(summer.of(Limit.VISIT)).isEqualTo(Duration.ofMinutes(120));
        assertThat(winter.of(Limit.VISIT)).isEqualTo(Duration.ofMinutes(60));
        assertThat(winter.of(Limit.ACCEPT)).isEqualTo(Duration.ofMinutes(15));
        assertThat(winter.of(Limit.DISPATCH)).isEqualTo(Duration.ofMinutes(10));
        assertThat(winter.rules()).extracting(RuleRef::row).containsExactly(2, 4, 5);
    }

    /** Row 4 asks for HIGH, row 7 for a consultation: one condition each. Accept in 15 and in 60: the shorter one holds. */
    @Test
    void of_two_rows_that_ask_for_as_much_the_shorter_limit_holds() {
        var verdict = rules.limits(new LimitFacts("CONSULTATION", Priority.HIGH, false));

        assertThat(verdict.of(Limit.ACCEPT)).isEqualTo(Duration.ofMinutes(15));
    }

    /** A complaint is HIGH; rows 8 and 9 ask for that too, so an investigation has a day and not the hour of a repair. */
    @Test
    void a_complaint_has_limits_of_its_own() {
        for (boolean heating : new boolean[] {false, true}) {
            var verdict = rules.limits(new LimitFacts("COMPLAINT", Priority.HIGH, heating));

            assertThat(verdict.of(Limit.DISPATCH)).isEqualTo(Duration.ofMinutes(30));
            assertThat(verdict.of(Limit.VISIT)).isEqualTo(Duration.ofMinutes(480));
            assertThat(verdict.of(Limit.COMPLETE)).isEqualTo(Duration.ofMinutes(1440));
        }
    }

    @Test
    void a_row_may_name_a_calendar() {
        rules.publish(changed(sheet -> sheet.getRow(4).createCell(3).setCellValue("duty")), CALENDARS);

        assertThat(rules.limits(new LimitFacts("REPAIR", Priority.HIGH, true)).calendar())
                .isEqualTo("duty");
        assertThat(rules.limits(new LimitFacts("REPAIR", Priority.HIGH, false)).calendar())
                .isNull();
    }

    @Test
    void a_table_is_exchanged_while_it_is_asked_and_the_verdict_says_which() {
        var before = rules.limits(new LimitFacts("REPAIR", Priority.NORMAL, true));
        var published =
                rules.publish(changed(sheet -> sheet.getRow(1).getCell(5).setCellValue(45)), CALENDARS);

        var after = rules.limits(new LimitFacts("REPAIR", Priority.NORMAL, true));

        assertThat(after.of(Limit.ACCEPT)).isEqualTo(Duration.ofMinutes(45));
        assertThat(after.tableVersion()).isEqualTo(published.version()).isNotEqualTo(before.tableVersion());
    }

    @Test
    void without_a_table_an_order_still_has_limits() {
        var verdict = new LimitRules().limits(new LimitFacts(null, Priority.EMERGENCY, true));

        assertThat(verdict.limits()).hasSize(Limit.values().length);
        assertThat(verdict.rules()).extracting(RuleRef::label).containsExactly("时限规则无法运行，先按出厂时限");
    }

    @Test
    void a_broken_table_is_refused_with_row_and_cell_and_the_one_before_stays() {
        var version = rules.current().orElseThrow().version();

        assertThat(cells(sheet -> sheet.getRow(1).getCell(5).setCellValue(0))).containsExactly("F2");
        assertThat(cells(sheet -> sheet.getRow(1).getCell(5).setCellValue(7.5))).containsExactly("F2");
        assertThat(cells(sheet -> sheet.getRow(1).getCell(5).setCellValue("半小时")))
                .containsExactly("F2");
        assertThat(cells(sheet -> sheet.getRow(1).getCell(5).setCellFormula("15*2")))
                .containsExactly("F2");
        assertThat(cells(sheet -> sheet.getRow(2).getCell(1).setCellValue("特急")))
                .containsExactly("B3");
        assertThat(cells(sheet -> sheet.getRow(2).createCell(3).setCellValue("night")))
                .containsExactly("D3");
        assertThat(cells(sheet -> sheet.getRow(0).getCell(4).setCellValue("时间")))
                .containsExactly("E1");
        assertThat(rules.current().orElseThrow().version()).isEqualTo(version);
    }

    @Test
    void rows_that_contradict_each_other_are_refused() {
        assertThat(cells(sheet -> sheet.getRow(3).getCell(1).setCellValue("紧急")))
                .containsExactly("A4");
        // Escalation before acceptance, completion before the visit.
        assertThat(cells(sheet -> sheet.getRow(1).getCell(6).setCellValue(20))).containsExactly("G2");
        assertThat(cells(sheet -> sheet.getRow(1).getCell(8).setCellValue(200))).containsExactly("I2");
    }

    @Test
    void a_table_without_a_row_for_everything_is_refused() {
        assertThat(cells(sheet -> sheet.removeRow(sheet.getRow(1)))).containsExactly("A2");
        assertThat(cells(sheet -> sheet.getRow(1).getCell(4).setBlank())).containsExactly("A2");
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThatThrownBy(() -> LimitRules.check(new byte[] {1, 2, 3}, CALENDARS))
                .isInstanceOf(RuleTableBroken.class);
    }

    private static LimitRules shipped() {
        var rules = new LimitRules();
        rules.publish(LimitRules.defaultWorkbook(), CALENDARS);
        return rules;
    }

    private List<String> cells(Consumer<XSSFSheet> change) {
        var workbook = changed(change);
        try {
            rules.publish(workbook, CALENDARS);
            return List.of();
        } catch (RuleTableBroken broken) {
            return broken.problems().stream().map(CellProblem::cell).toList();
        }
    }

    private static byte[] changed(Consumer<XSSFSheet> change) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(LimitRules.defaultWorkbook()));
                var bytes = new ByteArrayOutputStream()) {
            change.accept(workbook.getSheetAt(0));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
