package io.heatline.file;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken as a file.
 *
 * @param limit the largest
 * @param types the media types, by content
 * @param unusedFor how long an upload that no order took is kept: a form may lie half filled in on a phone for days
 */
@ConfigurationProperties("heatline.files")
record FileSettings(
        @DefaultValue("15MB") DataSize limit,

        @DefaultValue({
            "image/jpeg",
            "image/png",
            "image/webp",
            "image/heic",
            "image/heif",
            "image/gif",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "audio/vnd.wave",
            "audio/mpeg"
        })
        Set<String> types,

        @DefaultValue("7d") Duration unusedFor) {}
