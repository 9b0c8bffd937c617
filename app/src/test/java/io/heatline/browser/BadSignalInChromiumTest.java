package io.heatline.browser;

import io.heatline.HeatlineTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A phone on a bad line: cut in the middle of an upload, its browser killed, an answer lost, the order given to others. */
@Tag("browser")
class BadSignalInChromiumTest extends HeatlineTest {

    @Test
    void what_was_typed_and_shot_arrives_once_with_its_photos_and_its_times() throws Exception {
        Story.tell("bad-signal", root());
    }
}
