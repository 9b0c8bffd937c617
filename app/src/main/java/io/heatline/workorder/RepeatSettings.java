package io.heatline.workorder;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a request is one that was made before.
 *
 * @param within how long after the last order about the same matter at the same premises; nothing is a repeat with 0
 */
@Validated
@ConfigurationProperties("heatline.repeat")
public record RepeatSettings(@NotNull @DefaultValue("7d") Duration within) {}
