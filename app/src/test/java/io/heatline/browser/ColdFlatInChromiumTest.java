package io.heatline.browser;

import io.heatline.HeatlineTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The agent's page, the technician's phone and the auditor's diagram, in browsers of their own, with axe on the way. */
@Tag("browser")
class ColdFlatInChromiumTest extends HeatlineTest {

    @Test
    void a_cold_flat_is_registered_mended_by_phone_called_back_and_read_on_the_diagram() throws Exception {
        Story.tell("cold-flat", root());
    }
}
