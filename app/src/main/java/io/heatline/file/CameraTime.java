package io.heatline.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TimeZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When the camera says a photo was taken. A photo without it, or with nonsense in its place, is a photo all the same. */
@Component
class CameraTime {

    private static final Logger log = LoggerFactory.getLogger(CameraTime.class);

    private final TimeZone zone;

    CameraTime(ZoneId zone) {
        this.zone = TimeZone.getTimeZone(zone);
    }

    Optional<Instant> of(Path file) {
        try {
            var exif =
                    ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifSubIFDDirectory.class);
            return Optional.ofNullable(exif)
                    .map(tags -> tags.getDateOriginal(zone))
                    .map(java.util.Date::toInstant);
        } catch (IOException | ImageProcessingException | RuntimeException e) {
            log.debug("no camera time in {}", file.getFileName(), e);
            return Optional.empty();
        }
    }
}
