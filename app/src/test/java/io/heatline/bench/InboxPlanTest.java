package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.store.TaskQuery;
import io.heatline.story.OnPostgresql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

/** How PostgreSQL reads a page of the inbox and its counts while 20,000 tasks are open: by index, never the whole table. */
@Tag("postgres")
@ActiveProfiles({"demo", "test", "postgresql"})
class InboxPlanTest extends HeatlineTest implements OnPostgresql {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired
    private SqlSessionFactory sessions;

    @BeforeEach
    void many_open_tasks() {
        new Millions(database).openTasks(20_000);
    }

    @AfterEach
    void none_of_them() {
        new Millions(database).openTasks(0);
    }

    @Test
    void a_page_is_read_by_index_whoever_asks() {
        for (var sees : List.of(everything(), ofTheirStation())) {
            assertThat(plan("page", sees)).contains("Index").doesNotContain("Seq Scan on flow_task");
        }
    }

    @Test
    void the_counts_are_read_by_index_whoever_asks() {
        for (var sees : List.of(everything(), ofTheirStation())) {
            var asked = Map.of("q", sees, "now", NOW, "soon", NOW.plusSeconds(1800), "most", 1000);
            assertThat(plan("counts", asked)).contains("Index").doesNotContain("Seq Scan on flow_task");
        }
    }

    /** Station S01 has 2,500 tasks of the 20,000, 2,250 of them with nobody: 500 of the station alone say what is said of more. */
    @Test
    void what_a_station_has_is_counted_no_further_than_is_told() {
        var asked = Map.of("q", ofTheirStation(), "now", NOW, "soon", NOW.plusSeconds(1800), "most", 500);

        var plan = plan("(analyze, costs off, timing off)", "counts", asked);

        // All, and those that nobody has: what is held and offered is not read. Soon and late are few.
        assertThat(plan.lines()
                        .filter(line ->
                                line.matches(".*HashAggregate \\(never executed\\).*|.*Unique \\(never executed\\).*")))
                .hasSize(2);
    }

    private static TaskQuery everything() {
        return query(true, null);
    }

    private static TaskQuery ofTheirStation() {
        return query(false, "S01");
    }

    private static TaskQuery query(boolean all, @Nullable String station) {
        return new TaskQuery(
                "technician",
                List.of("crew-S01", "technician"),
                false,
                false,
                false,
                null,
                null,
                all,
                station,
                null,
                null,
                null,
                null,
                null,
                null,
                51);
    }

    private String plan(String statement, Object asked) {
        return plan("", statement, asked);
    }

    private String plan(String how, String statement, Object asked) {
        return new Plans(sessions, database).of(how, TaskMapper.class, statement, asked);
    }
}
