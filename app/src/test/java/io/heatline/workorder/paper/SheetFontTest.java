package io.heatline.workorder.paper;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.Font;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetFontTest {

    @Test
    void a_server_without_a_font_says_which_it_looked_for() {
        var fonts = new SheetFont(new RecordSheetSettings(List.of("/nowhere/songti.ttc,0")));

        assertThatThrownBy(() -> fonts.sized(9, Font.NORMAL))
                .isInstanceOf(FontMissing.class)
                .hasMessageContaining("/nowhere/songti.ttc");
    }
}
