package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.sheet.SheetFormat;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A register of households into the archive and out again, through the API on PostgreSQL, against a plain JDBC batch insert of the
 * very rows that came of it, in the same run. Rates are printed; that every row arrived is asserted.
 */
@Tag("bench")
class CustomersBench extends Register {

    private static final int ROWS = Integer.getInteger("heatline.bench.rows", 500_000);
    private static final int WARM_UP = Math.min(20_000, ROWS);
    private static final int BATCH = 1_000;
    private static final List<String> TABLES =
            List.of("customer_premises", "customer_contact", "customer_phone", "customer_owner", "customer_change");

    @Autowired
    private DataSource pool;

    @Test
    void customers() throws Exception {
        machine();
        imported(file("warm", WARM_UP, SheetFormat.XLSX), WARM_UP);
        resetPeak();
        var workbook = file("bench", ROWS, SheetFormat.XLSX);
        System.out.printf("workbook of %,d KB%n", Files.size(workbook) >> 10);
        var took = imported(workbook, ROWS);
        double plain = plainInsert();
        System.out.printf("plain JDBC batch insert  %8.1f s  %,10.0f rows/s%n", plain, ROWS / plain);
        System.out.printf("dry run                  %8.1f s  %,10.0f rows/s%n", took.check(), ROWS / took.check());
        System.out.printf("commit                   %8.1f s  %,10.0f rows/s%n", took.commit(), ROWS / took.commit());
        double both = took.check() + took.commit();
        System.out.printf(
                "import, both             %8.1f s  %,10.0f rows/s   ratio %.2f%n", both, ROWS / both, plain / both);
        for (var format : List.of("XLSX", "CSV")) {
            double seconds = exported(format);
            System.out.printf(
                    "export .%-4s             %8.1f s  %,10.0f rows/s   ratio %.2f%n",
                    format.toLowerCase(Locale.ROOT), seconds, ROWS / seconds, plain / seconds);
        }
        takenBack(took.path());
        System.out.printf(
                "peak heap %,d of %,d MB%n", peak() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    /** The whole register, in one transaction; the dispatcher waits only for whether it may be. */
    private void takenBack(String path) {
        long start = System.nanoTime();
        var answer = as("dispatcher").post(path + "/undo", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        double answered = seconds(start);
        await(path, "UNDONE");
        double all = seconds(start);
        System.out.printf(
                "taken back               %8.1f s  %,10.0f rows/s   answered after %.1f s%n",
                all, ROWS / all, answered);
        assertThat(as("dispatcher")
                        .get("/api/premises/count?filter=estate:starts:bench")
                        .json()
                        .path("count")
                        .asLong())
                .isZero();
    }

    private double exported(String format) {
        long start = System.nanoTime();
        var begun = as("dispatcher")
                .post("/api/exports", Map.of("format", format, "filter", List.of("estate:starts:bench")))
                .json();
        var done = await("/api/exports/" + begun.path("id").asText(), "DONE");
        assertThat(done.path("done").asInt()).isEqualTo(ROWS);
        return seconds(start);
    }

    /** The same rows into tables like ours, indexes and all. */
    private double plainInsert() throws SQLException {
        try (var from = pool.getConnection();
                var into = pool.getConnection()) {
            try (var statement = into.createStatement()) {
                statement.execute("create schema plain");
                for (var table : TABLES) {
                    statement.execute("create table plain." + table + " (like public." + table + " including all)");
                }
            }
            double seconds = 0;
            for (var table : TABLES) {
                seconds += plainInsert(from, into, table);
            }
            return seconds;
        }
    }

    private static double plainInsert(Connection from, Connection into, String table) throws SQLException {
        from.setAutoCommit(false);
        into.setAutoCommit(false);
        var key = table.equals("customer_premises") ? "id" : "premises_id";
        var query = "select * from public." + table + " where " + key
                + " in (select id from public.customer_premises where estate_key like 'BENCH%')";
        try (var read = from.createStatement()) {
            read.setFetchSize(BATCH);
            try (var rows = read.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                var marks = "?,".repeat(columns - 1) + "?";
                var sql = "insert into plain." + table + " overriding system value values (" + marks + ")";
                try (var insert = into.prepareStatement(sql)) {
                    double seconds = 0;
                    int waiting = 0;
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            insert.setObject(
                                    i, rows.getObject(i), rows.getMetaData().getColumnType(i));
                        }
                        insert.addBatch();
                        if (++waiting == BATCH) {
                            seconds += sent(into, insert);
                            waiting = 0;
                        }
                    }
                    return seconds + sent(into, insert);
                }
            }
        } finally {
            from.rollback();
            from.setAutoCommit(true);
            into.setAutoCommit(true);
        }
    }

    private static double sent(Connection into, PreparedStatement insert) throws SQLException {
        long start = System.nanoTime();
        insert.executeBatch();
        into.commit();
        return seconds(start);
    }
}
