package io.heatline.customer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A temperature measured in a flat.
 *
 * @param celsius in degrees
 * @param place the room, e.g. 客厅; null if nobody said
 */
public record Temperature(
        Instant at, BigDecimal celsius, @Nullable String place) {}
