package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.SheetWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A register of households into the archive and out again, through the API on PostgreSQL, against a plain JDBC batch insert of the
 * very rows that came of it, in the same run. Rates are printed; that every row arrived is asserted.
 */
@Tag("bench")
@ActiveProfiles({"demo", "test", "postgresql"})
class CustomersBench extends HeatlineTest {

    private static final Server SERVER = Server.start();
    private static final int ROWS = Integer.getInteger("heatline.bench.rows", 500_000);
    private static final int WARM_UP = Math.min(20_000, ROWS);
    private static final int BATCH = 1_000;
    private static final List<String> TABLES =
            List.of("customer_premises", "customer_contact", "customer_phone", "customer_owner", "customer_change");

    @Autowired
    private DataSource pool;

    @TempDir
    private Path folder;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", SERVER::productUrl);
        settings.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void customers() throws Exception {
        System.out.printf(
                "%,d rows, heap %,d MB, PostgreSQL %s, fsync %s%n",
                ROWS,
                Runtime.getRuntime().maxMemory() >> 20,
                SERVER.ask("show server_version"),
                SERVER.ask("show fsync"));
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
        System.out.printf("peak heap %,d MB%n", peak() >> 20);
    }

    private record Took(double check, double commit) {}

    private Took imported(Path workbook, int rows) throws IOException {
        long start = System.nanoTime();
        var answer = as("dispatcher")
                .upload("POST", "/api/imports", "file", "bench.xlsx", Files.readAllBytes(workbook), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var path = "/api/imports/" + answer.json().path("id").asText();
        var checked = await(path, "CHECKED");
        double check = seconds(start);
        assertThat(checked.path("counts").path("CREATE").asInt()).isEqualTo(rows);
        start = System.nanoTime();
        as("dispatcher").post(path + "/commit", Map.of());
        var done = await(path, "COMMITTED");
        assertThat(done.path("counts").path("CREATE").asInt()).isEqualTo(rows);
        return new Took(check, seconds(start));
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

    private JsonNode await(String path, String state) {
        while (true) {
            var now = as("dispatcher").get(path).json();
            if (now.path("state").asText().equals(state)) {
                return now;
            }
            assertThat(now.path("state").asText()).as(now.toString()).isNotEqualTo("FAILED");
            pause();
        }
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

    /** Each flat once, each with somebody who has a number, and an owner. */
    private Path file(String estate, int rows, SheetFormat format) throws IOException {
        var file = folder.resolve(estate + "." + format.extension());
        try (var out = Files.newOutputStream(file);
                var writer = SheetWriter.open(out, format, StandardCharsets.UTF_8)) {
            writer.row(List.of("楼盘名称", "楼盘号", "单元", "门牌号", "供热面积", "客户类型", "联系人", "电话", "产权人"));
            for (int i = 0; i < rows; i++) {
                writer.row(List.of(
                        estate + i / 2_000 + "花园",
                        i / 100 % 20 + 1 + "号楼",
                        i / 25 % 4 + 1 + "单元",
                        String.valueOf(101 + i % 25),
                        new BigDecimal("80.5"),
                        "居民",
                        "用户" + i,
                        "138%08d".formatted(i),
                        "业主" + i));
            }
        }
        return file;
    }

    private static void resetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(memory -> memory.resetPeakUsage());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(memory -> memory.getType() == MemoryType.HEAP)
                .mapToLong(memory -> memory.getPeakUsage().getUsed())
                .sum();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
