package io.heatline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stories told in real browsers, each person's of their own, with axe on the way. */
@Tag("browser")
class StoriesInChromiumTest extends HeatlineTest {

    @Test
    void a_cold_flat_is_registered_mended_by_phone_called_back_and_read_on_the_diagram() throws Exception {
        tell("cold-flat");
    }

    @Test
    void orders_are_moved_on_the_board_by_mouse_and_keys_and_two_leads_do_not_move_one() throws Exception {
        tell("board");
    }

    private void tell(String name) throws Exception {
        var story = new ProcessBuilder("node", "portal/stories/" + name + ".mjs", root())
                .redirectErrorStream(true)
                .start();
        var told = outputOf(story);

        assertThat(story.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(story.exitValue()).as(told).isZero();
        assertThat(told).contains("told: HL");
    }

    /** Everything it says, until it ends; each wait in the story has a limit of its own. */
    private static String outputOf(Process story) throws IOException {
        try (var output = story.getInputStream()) {
            return new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
