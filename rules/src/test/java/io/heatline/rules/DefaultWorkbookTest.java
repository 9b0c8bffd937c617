package io.heatline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table heatline ships routes the demo city, 北河市. */
class DefaultWorkbookTest {
    private static final RuleBook BOOK = new RuleBook();
    private static final StationRules RULES = new StationRules(BOOK);

    @BeforeAll
    static void publish() {
        BOOK.publish(RuleBook.defaultWorkbook());
    }

    @Test
    void every_estate_of_the_demo_city_goes_to_its_station_and_three_are_left_to_a_dispatcher() throws IOException {
        List<String[]> estates = demoEstates();

        assertThat(estates).hasSize(51).allSatisfy(estate -> assertThat(stationOf(estate[0]))
                .isEqualTo(estate[2]));
        assertThat(estates.stream().filter(estate -> estate[2].isEmpty()).map(estate -> estate[0]))
                .containsExactly("中央公园(二期)", "林海雪原小区", "老车站宿舍");
        assertThat(estates.stream().map(estate -> estate[2]).distinct())
                .containsExactlyInAnyOrder("", "S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08");
    }

    @Test
    void a_burst_pipe_at_the_talents_flats_goes_to_the_station_with_the_van() {
        Verdict.Decided verdict = (Verdict.Decided) RULES.route(new RoutingFacts("开发区人才公寓", "EMERGENCY", "BURST_PIPE"));

        assertThat(verdict.outcome()).isEqualTo("S07");
        assertThat(verdict.rules()).extracting(RuleRef::row).containsExactly(57);
    }

    @Test
    void the_file_itself_is_a_decision_table_that_drools_reads_as_it_stands() {
        String drl =
                new SpreadsheetCompiler().compile(new ByteArrayInputStream(RuleBook.defaultWorkbook()), InputType.XLS);
        CompiledRules rules = CompiledRules.of(TableCompiler.FOLDER, drl);
        StationQuestion question = new StationQuestion("开发区人才公寓", "报修", "爆管");

        rules.ask(question);

        assertThat(question.answers())
                .extracting(StationQuestion.Answer::station)
                .containsExactlyInAnyOrder("S08", "S07");
        rules.retire();
    }

    private static String stationOf(String estate) {
        Verdict verdict = RULES.route(new RoutingFacts(estate, "REPAIR", "NO_HEAT"));
        return verdict instanceof Verdict.Decided decided ? decided.outcome() : "";
    }

    private static List<String[]> demoEstates() throws IOException {
        try (var csv = Objects.requireNonNull(RuleBook.class.getResourceAsStream("demo-estates.csv"))) {
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
