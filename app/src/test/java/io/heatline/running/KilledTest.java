package io.heatline.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The power fails. Which points are hit follows from HEATLINE_KILL_SEED; HEATLINE_KILL_POINTS says how many in the long case. */
@Tag("running")
class KilledTest {

    static final long SEED = setting("HEATLINE_KILL_SEED", 20261126);

    @TempDir
    Path folder;

    @Test
    void killed_at_three_points_it_stands_where_people_were_told_it_stands() throws Exception {
        killed(3);
    }

    @Test
    @Tag("soak")
    void killed_at_a_hundred_points_it_stands_where_people_were_told_it_stands() throws Exception {
        killed((int) setting("HEATLINE_KILL_POINTS", 100));
    }

    private void killed(int times) throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var settings =
                List.of("--spring.profiles.active=demo", "--heatline.demo.orders=false", "--heatline.data=" + data);
        try (var product = new RunningProduct(folder, settings)) {
            new KilledStory(folder, product, data, SEED).told(times);
        }
    }

    static long setting(String name, long otherwise) {
        var given = System.getenv(name);
        return given == null ? otherwise : Long.parseLong(given);
    }
}
