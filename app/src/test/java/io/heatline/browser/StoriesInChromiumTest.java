package io.heatline.browser;

import io.heatline.HeatlineTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The stories of the portal's folder {@code stories}, told in browsers against one application. */
@Tag("browser")
class StoriesInChromiumTest extends HeatlineTest {

    @Test
    void a_cold_flat_is_registered_mended_by_phone_called_back_and_read_on_the_diagram() throws Exception {
        Story.tell("cold-flat", root());
    }

    @Test
    void orders_are_moved_on_the_board_by_mouse_and_keys_and_two_leads_do_not_move_one() throws Exception {
        Story.tell("board", root());
    }

    @Test
    void what_was_typed_and_shot_on_a_bad_line_arrives_once_with_its_photos_and_its_times() throws Exception {
        Story.tell("bad-signal", root());
    }

    @Test
    void a_register_is_rehearsed_taken_over_found_edited_by_two_exported_merged_and_recognised() throws Exception {
        Story.tell("archive", root());
    }

    @Test
    void an_order_goes_from_its_intake_to_the_callback_without_a_mouse() throws Exception {
        Story.tell("keys", root());
    }

    @Test
    void a_calendar_is_made_mistyped_mended_and_saved_by_two_and_read_by_who_goes_by_it() throws Exception {
        Story.tell("calendar", root());
    }
}
