package io.heatline.telephony;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A story on a PBX that the test speaks for; the product's line to it is there once it was begun. */
abstract class PbxStory extends PhoneStory {

    @TempDir
    Path data;

    final FakePbx pbx = fake();
    private @Nullable PbxLines lines;

    @AfterEach
    void end() throws IOException {
        if (lines != null) {
            lines.stop();
        }
        pbx.close();
    }

    /** Begins the line, and waits until it stands. */
    PbxLines begin(String name) throws InterruptedException {
        PbxLines begun = connected(pbx, name, data, null);
        lines = begun;
        return begun;
    }

    /** The line that was begun. */
    PbxLines lines() {
        return Objects.requireNonNull(lines);
    }

    /** What the PBX was asked to do, of this kind. */
    List<Map<String, String>> asked(String action) {
        return pbx.asked.stream()
                .filter(one -> action.equals(one.get("action")))
                .toList();
    }
}
