package io.heatline.workorder.paper;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How record sheets are written.
 *
 * @param fonts files of fonts with all of Chinese, the first that is there is used; of a collection, which one after a
 *     comma. A server needs one, for instance the package {@code fonts-noto-cjk}
 */
@Validated
@ConfigurationProperties("heatline.record-sheet")
public record RecordSheetSettings(
        @NotEmpty
        @DefaultValue({
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0",
            "C:/Windows/Fonts/simsun.ttc,0",
            "/System/Library/Fonts/STHeiti Light.ttc,0"
        })
        List<String> fonts) {

    public RecordSheetSettings {
        fonts = List.copyOf(fonts);
    }
}
