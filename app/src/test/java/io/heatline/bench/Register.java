package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.SheetWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** A register of households as a file, and its way into the archive through the API. */
abstract class Register extends Measured {

    @TempDir
    private Path folder;

    private long peak;

    /** Where the import is told of, and how long the check and the taking over took, in seconds. */
    record Took(String path, double check, double commit) {}

    /** Sends the file and waits until all of its rows, each a new flat, are in the archive. */
    Took imported(Path workbook, int rows) throws IOException {
        long start = System.nanoTime();
        var path = sent(workbook);
        var checked = await(path, "CHECKED");
        double check = seconds(start);
        assertThat(checked.path("counts").path("CREATE").asInt()).isEqualTo(rows);
        start = System.nanoTime();
        as("dispatcher").post(path + "/commit", Map.of());
        var done = await(path, "COMMITTED");
        assertThat(done.path("counts").path("CREATE").asInt()).isEqualTo(rows);
        return new Took(path, check, seconds(start));
    }

    /** Sends the file; gives where the import is told of. */
    String sent(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var answer = as("dispatcher").upload("POST", "/api/imports", "file", name, Files.readAllBytes(file), Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return "/api/imports/" + answer.json().path("id").asText();
    }

    /** Waits for a state, or for its failure where that is not the state. */
    JsonNode await(String path, String state) {
        while (true) {
            var now = as("dispatcher").get(path).json();
            if (now.path("state").asText().equals(state)) {
                return now;
            }
            assertThat(now.path("state").asText()).as(now.toString()).isNotEqualTo("FAILED");
            look();
            pause();
        }
    }

    /** Each flat once, each with somebody who has a number, and an owner. */
    Path file(String estate, int rows, SheetFormat format) throws IOException {
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

    /** Forgets the peak so far. */
    void resetPeak() {
        peak = 0;
    }

    /** The fullest the heap was while this waited, in bytes. */
    long peak() {
        return peak;
    }

    // The pools' own peaks are of different moments, and together more than the heap can hold.
    private void look() {
        peak = Math.max(
                peak, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    static double seconds(long start) {
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
