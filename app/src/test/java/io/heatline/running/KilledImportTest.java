package io.heatline.running;

import io.heatline.running.KilledImportStory.Life;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power fails while a workbook of households is checked, taken over or taken back. Which points are hit follows from
 * HEATLINE_KILL_SEED; HEATLINE_KILL_POINTS says how many in the long case.
 */
@Tag("running")
class KilledImportTest {

    @TempDir
    Path folder;

    @Test
    void an_import_that_was_killed_goes_on_and_takes_every_row_once() throws Exception {
        killed(List.of(Life.CHECKED, Life.CREATED));
    }

    @Test
    @Tag("soak")
    void an_import_that_was_killed_many_times_takes_every_row_once() throws Exception {
        var all = List.of(Life.values());
        int times = (int) KilledTest.setting("HEATLINE_KILL_POINTS", 24);
        killed(IntStream.range(0, times)
                .mapToObj(time -> all.get(time % all.size()))
                .toList());
    }

    private void killed(List<Life> lives) throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var settings = List.of(
                "--spring.profiles.active=demo",
                "--heatline.demo.orders=false",
                "--heatline.data=" + data,
                // Whose node died is found out sooner than in earnest: four beats are missed.
                "--db-scheduler.heartbeat-interval=1s",
                "--db-scheduler.polling-interval=500ms");
        try (var product = new RunningProduct(folder, settings)) {
            new KilledImportStory(folder, product, data, KilledTest.SEED).told(lives);
        }
    }
}
