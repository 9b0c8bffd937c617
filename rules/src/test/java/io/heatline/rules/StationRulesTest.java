package io.heatline.rules;

import static io.heatline.rules.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationRulesTest {
    private static final RuleBook BOOK = new RuleBook();
    private static final StationRules RULES = new StationRules(BOOK);

    @BeforeAll
    static void publish() {
        BOOK.publish(workbook()
                .row("锦绣花园", "S01") // row 9
                .row("锦绣花园", "投诉", "", "S02") // row 10
                .row("锦绣花园", "投诉", "漏水", "S03") // row 11
                .row("江畔人家", "COMPLAINT", "", "S04") // row 12
                .row("江畔人家", "", "leak", "S05") // row 13
                .row("", "") // row 14, empty
                .row("中央公园 (A区)", "s06") // row 15
                .row("雪松苑", "投诉", "", "S07") // row 16
                .row("雪松苑", "", "漏水", "S07") // row 17
                .bytes());
    }

    @Test
    void an_estate_goes_to_the_station_of_its_row() {
        assertDecided(route("锦绣花园", "REPAIR", "NO_HEAT"), "S01", 9);
    }

    @Test
    void the_verdict_names_the_table_and_says_the_rule_in_words() {
        Verdict.Decided verdict = (Verdict.Decided) route("锦绣花园", "COMPLAINT", "NOISE");

        assertThat(verdict.rules()).containsExactly(new RuleRef("楼盘归属", 10, "楼盘归属表第 10 行：锦绣花园·COMPLAINT 归 S02"));
        assertThat(verdict.tableVersion())
                .isEqualTo(BOOK.current().orElseThrow().version())
                .hasSize(64);
    }

    @Test
    void a_row_that_asks_for_more_wins_over_one_that_asks_for_less() {
        assertDecided(route("锦绣花园", "COMPLAINT", "NOISE"), "S02", 10);
        assertDecided(route("锦绣花园", "COMPLAINT", "LEAK"), "S03", 11);
    }

    @Test
    void two_equally_specific_rows_with_two_stations_are_for_a_dispatcher() {
        assertDecided(route("江畔人家", "COMPLAINT", "NOISE"), "S04", 12);
        assertDecided(route("江畔人家", "REPAIR", "LEAK"), "S05", 13);
        assertUndecided(
                route("江畔人家", "COMPLAINT", "LEAK"),
                UndecidedCause.STATIONS_DIFFER,
                "楼盘归属表第 12、13 行为“江畔人家”指定了不同的服务站（S04、S05），请人工派单，并请规则管理员更正。");
    }

    @Test
    void two_equally_specific_rows_with_one_station_decide_together() {
        assertDecided(route("雪松苑", "COMPLAINT", "LEAK"), "S07", 16, 17);
    }

    @Test
    void rows_that_are_all_narrowed_to_something_else_are_for_a_dispatcher() {
        assertUndecided(
                route("江畔人家", "REPAIR", "NOISE"),
                UndecidedCause.NO_ROW_APPLIES,
                "楼盘归属表只为“江畔人家”的特定业务类型或故障指定了服务站，不包括这张工单，请人工派单。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"中央公园(A区)", " 中央公园\uFF08\uFF21区\uFF09 ", "中央 公园\u3000(a区)", "中央公园\u200B(A区)"})
    void spaces_full_width_and_case_do_not_matter(String estate) {
        assertDecided(route(estate, "REPAIR", "NO_HEAT"), "S06", 15);
    }

    @Test
    void an_unknown_estate_is_for_a_dispatcher() {
        assertUndecided(
                route("林海雪原小区", "REPAIR", "NO_HEAT"),
                UndecidedCause.ESTATE_UNKNOWN,
                "楼盘归属表里没有“林海雪原小区”，请人工派单；如果是新楼盘，请规则管理员补上。");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\u3000\t\n"})
    void a_missing_estate_is_for_a_dispatcher(@Nullable String estate) {
        assertUndecided(route(estate, "REPAIR", "NO_HEAT"), UndecidedCause.ESTATE_MISSING, "工单没有写明楼盘，请核对地址后人工派单。");
    }

    @Test
    void an_endless_estate_with_control_characters_is_shortened_in_the_reason() {
        Verdict.Undecided verdict = (Verdict.Undecided) route("𠮷\n%s".repeat(5_000), null, null);

        assertThat(verdict.cause()).isEqualTo(UndecidedCause.ESTATE_UNKNOWN);
        assertThat(verdict.reason())
                .startsWith("楼盘归属表里没有“𠮷 %s𠮷 %s")
                .hasSizeLessThan(120)
                .doesNotContain("\n");
    }

    @Test
    void types_and_faults_nobody_has_heard_of_or_none_at_all_match_the_open_row() {
        assertDecided(route("锦绣花园", "NEW_TYPE", "\"; drop"), "S01", 9);
        assertDecided(route("锦绣花园", null, null), "S01", 9);
    }

    @Test
    void without_a_table_everything_is_for_a_dispatcher() {
        Verdict verdict = new StationRules(new RuleBook()).route(new RoutingFacts("锦绣花园", "REPAIR", "LEAK"));

        assertUndecided(verdict, UndecidedCause.NO_TABLE, "还没有发布楼盘归属表，请人工派单。");
        assertThat(verdict.tableVersion()).isNull();
    }

    @Test
    void a_failing_engine_is_for_a_dispatcher_and_the_next_request_is_asked_again() {
        RuleBook book = new RuleBook();
        book.putInForce(failingOn("LEAK"));
        StationRules rules = new StationRules(book);

        assertUndecided(
                rules.route(new RoutingFacts("锦绣花园", "REPAIR", "LEAK")),
                UndecidedCause.ENGINE_FAILED,
                "派单规则暂时无法运行，请人工派单，并告诉系统管理员。");
        assertDecided(rules.route(new RoutingFacts("锦绣花园", "REPAIR", "NOISE")), "S01", 9);
    }

    private static StationTable failingOn(String fault) {
        TableRow row = new TableRow(9, "锦绣花园", null, null, "S01");
        String drl = TableCompiler.drl(List.of(row))
                .replace(
                        "then\n",
                        "then\nif (\"%s\".equals($question.getFault())) throw new IllegalStateException();\n"
                                .formatted(fault));
        return new StationTable("test", CompiledRules.of(TableCompiler.FOLDER, drl), Map.of("楼盘归属_9", row));
    }

    private static Verdict route(@Nullable String estate, @Nullable String type, @Nullable String fault) {
        return RULES.route(new RoutingFacts(estate, type, fault));
    }

    private static void assertDecided(Verdict verdict, String station, Integer... rows) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Decided.class, decided -> {
            assertThat(decided.outcome()).isEqualTo(station);
            assertThat(decided.rules()).extracting(RuleRef::row).containsExactly(rows);
        });
    }

    private static void assertUndecided(Verdict verdict, UndecidedCause cause, String reason) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
            assertThat(undecided.cause()).isEqualTo(cause);
            assertThat(undecided.reason()).isEqualTo(reason);
        });
    }
}
