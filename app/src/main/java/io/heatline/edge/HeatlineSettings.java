package io.heatline.edge;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the whole application shares.
 *
 * @param data the folder that holds the embedded database and the uploaded files
 * @param zone the company's time zone: dates in numbers and calendars; instants are kept in UTC
 */
@Validated
@ConfigurationProperties("heatline")
public record HeatlineSettings(
        @NotNull @DefaultValue("./data") Path data,
        @NotNull @DefaultValue("Asia/Shanghai") ZoneId zone) {}
