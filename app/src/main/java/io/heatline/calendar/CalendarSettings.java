package io.heatline.calendar;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How calendars are kept.
 *
 * @param follow how often a node looks whether another one has saved a calendar
 */
@Validated
@ConfigurationProperties("heatline.calendars")
record CalendarSettings(@NotNull @DefaultValue("5s") Duration follow) {}
