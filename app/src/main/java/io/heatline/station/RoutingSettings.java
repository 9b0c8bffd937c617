package io.heatline.station;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How orders find their station.
 *
 * @param follow how often a node looks whether another one has published a table
 */
@Validated
@ConfigurationProperties("heatline.routing")
record RoutingSettings(@NotNull @DefaultValue("5s") Duration follow) {}
