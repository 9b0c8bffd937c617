package io.heatline.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.heatline.customer.ArchiveContext;
import io.heatline.customer.ArchiveContext.Written;
import io.heatline.edge.table.TableVersion;
import io.heatline.identity.PersonId;
import io.heatline.rules.CellProblem;
import io.heatline.rules.RuleBook;
import io.heatline.rules.UndecidedCause;
import io.heatline.rules.Verdict;
import io.heatline.station.store.RuleTableMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("product")
@SpringBootTest(
        classes = ArchiveContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.datasource.url=jdbc:h2:mem:station;DB_CLOSE_DELAY=-1", "heatline.rules-refresh=PT1H"})
@Tag("slow")
class RuleTablesTest {

    private static final String ESTATE = "锦绣花园";
    private static final PersonId DISPATCHER = new PersonId("dispatcher");

    @Autowired
    private RuleTables tables;

    @Autowired
    private RoutingTable inForce;

    @Autowired
    private StationRouting routing;

    @Autowired
    private Estates estates;

    @Autowired
    private RuleTableMapper rows;

    @Autowired
    private Written audit;

    @BeforeEach
    void theShippedTableIsInForce() {
        tables.publish(RuleBook.defaultWorkbook(), DISPATCHER);
        audit.taken();
    }

    @Test
    void a_new_house_routes_by_the_shipped_table() {
        var first = tables.versions(2, 1).get(0);

        assertThat(first.version()).isEqualTo(1);
        assertThat(first.publishedBy()).isNull();
        assertThat(first.rowCount()).isGreaterThanOrEqualTo(40);
        assertThat(tables.workbook(1)).isEqualTo(RuleBook.defaultWorkbook());
    }

    @Test
    void a_published_table_routes_the_next_order_and_says_its_number() {
        var published = tables.publish(StationTables.with(ESTATE, "S07"), DISPATCHER);

        assertThat(published.version()).isEqualTo(tables.current().version());
        assertThat(published.publishedBy()).isEqualTo(DISPATCHER.value());
        assertThat(decided(ESTATE).outcome()).isEqualTo("S07");
        assertThat(decided(ESTATE).tableVersion()).isEqualTo(String.valueOf(published.version()));
        assertThat(decided(ESTATE).rules()).singleElement().satisfies(rule -> assertThat(rule.row())
                .isNotNull());
        assertThat(audit.taken())
                .containsExactly("rules.published rule-table estate-station version " + published.version() + ", "
                        + published.rowCount() + " rows");
    }

    @Test
    void the_table_in_force_published_again_stays_the_same_version() {
        var before = tables.current();

        assertThat(tables.publish(RuleBook.defaultWorkbook(), DISPATCHER)).isEqualTo(before);
        assertThat(audit.taken()).isEmpty();
    }

    @Test
    void a_table_that_comes_back_gets_a_new_number() {
        var first = tables.current();
        tables.publish(StationTables.with(ESTATE, "S07"), DISPATCHER);

        var again = tables.publish(RuleBook.defaultWorkbook(), DISPATCHER);

        assertThat(again.version()).isEqualTo(first.version() + 2);
        assertThat(decided(ESTATE).tableVersion()).isEqualTo(String.valueOf(again.version()));
    }

    @Test
    void a_broken_table_is_refused_by_its_cells_and_the_old_one_stays() {
        var before = tables.current();

        var refused = catchThrowableOfType(
                RuleTableRefused.class, () -> tables.publish(StationTables.with(ESTATE, "城东站"), DISPATCHER));

        assertThat(refused.code()).isEqualTo("rule-table-broken");
        assertThat(refused.status().value()).isEqualTo(422);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).matches("D\\d+");
            assertThat(problem.message()).contains("城东站");
        });
        assertThat(tables.current()).isEqualTo(before);
        assertThat(decided(ESTATE).outcome()).isEqualTo("S01");
        assertThat(audit.taken()).isEmpty();
    }

    @Test
    void what_is_no_workbook_or_names_a_station_nobody_has_is_refused() {
        assertThat(problems("<html>".getBytes(StandardCharsets.UTF_8)))
                .extracting(CellProblem::cell)
                .containsExactly("");
        assertThat(problems(new byte[0])).hasSize(1);
        assertThat(problems(StationTables.with(ESTATE, "S99")))
                .extracting(CellProblem::message)
                .first()
                .asString()
                .contains("S99");
    }

    @Test
    void a_node_follows_what_another_node_publishes() {
        var version = publishedElsewhere(StationTables.with(ESTATE, "S05"));

        inForce.follow();

        assertThat(decided(ESTATE).outcome()).isEqualTo("S05");
        assertThat(decided(ESTATE).tableVersion()).isEqualTo(String.valueOf(version));
    }

    @Test
    void a_stored_table_that_cannot_be_read_any_more_leaves_the_old_one_in_force() {
        publishedElsewhere("not a workbook".getBytes(StandardCharsets.UTF_8), "0".repeat(64));

        inForce.follow();

        assertThat(decided(ESTATE).outcome()).isEqualTo("S01");
    }

    @Test
    void a_station_that_was_closed_since_leaves_the_order_to_a_dispatcher() {
        publishedElsewhere(StationTables.with(ESTATE, "S99"));

        inForce.follow();

        assertThat(routing.route(ESTATE, "REPAIR", "NO_HEAT"))
                .isInstanceOfSatisfying(Verdict.Undecided.class, undecided -> {
                    assertThat(undecided.cause()).isEqualTo(UndecidedCause.STATION_GONE);
                    assertThat(undecided.reason()).contains("S99");
                });
    }

    @Test
    void an_estate_is_routed_however_it_is_written() {
        estates.register(new Estate("中央公园(一期)", "高新区"));

        assertThat(decided("中央公园1期").outcome()).isEqualTo("S08");
        assertThat(routing.stationOf("中央公园 第一期")).map(unit -> unit.id().value()).contains("S08");
        assertThat(routing.stationOf("没有这个楼盘")).isEmpty();
        assertThat(routing.route(null, "REPAIR", null)).isInstanceOf(Verdict.Undecided.class);
    }

    @Test
    void of_two_who_publish_at_once_each_is_in_the_history_or_was_told() throws Exception {
        var before = tables.current().version();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var outcomes = threads.invokeAll(
                    List.of(publishing("S02"), publishing("S03"), publishing("S04"), publishing("S05")));
            int kept = 0;
            for (var outcome : outcomes) {
                kept += outcome.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }

            assertThat(tables.current().version()).isEqualTo(before + kept);
            assertThat(decided(ESTATE).tableVersion()).isEqualTo(String.valueOf(before + kept));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_version_nobody_published_is_not_found() {
        assertThatThrownBy(() -> tables.workbook(4711)).isInstanceOf(RuleTableNotFound.class);
    }

    private Callable<Boolean> publishing(String station) {
        return () -> {
            try {
                tables.publish(StationTables.with(ESTATE, station), DISPATCHER);
                return true;
            } catch (RuleTableOvertaken told) {
                return false;
            }
        };
    }

    private long publishedElsewhere(byte[] workbook) {
        return publishedElsewhere(workbook, RuleBook.check(workbook, Set.of()).version());
    }

    private long publishedElsewhere(byte[] workbook, String sha256) {
        long version = tables.current().version() + 1;
        rows.insert(new TableVersion(version, sha256, 1, Instant.EPOCH, null), workbook);
        return version;
    }

    private List<CellProblem> problems(byte[] workbook) {
        return catchThrowableOfType(RuleTableRefused.class, () -> tables.publish(workbook, DISPATCHER))
                .problems();
    }

    private Verdict.Decided decided(String estate) {
        return (Verdict.Decided) routing.route(estate, "REPAIR", "NO_HEAT");
    }
}
