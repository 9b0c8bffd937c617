package io.heatline.workorder.paper;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** The font of the sheets, with all of Chinese; what a sheet uses of it is embedded in the sheet. */
@Component
class SheetFont {

    private final RecordSheetSettings settings;

    SheetFont(RecordSheetSettings settings) {
        this.settings = settings;
    }

    /** @throws FontMissing where none is there */
    Font sized(float points, int style) {
        var file = settings.fonts().stream()
                .filter(SheetFont::isThere)
                .findFirst()
                .orElseThrow(() -> new FontMissing(String.join(", ", settings.fonts())));
        try {
            return new Font(BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED), points, style);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DocumentException unfit) {
            throw new UncheckedIOException(new IOException(file, unfit));
        }
    }

    private static boolean isThere(String file) {
        int comma = file.lastIndexOf(',');
        return Files.isReadable(Path.of(comma < 0 ? file : file.substring(0, comma)));
    }
}
