package io.heatline.station;

import org.jspecify.annotations.Nullable;

/**
 * An estate as the company writes it.
 *
 * @param district the part of the city it lies in, null if nobody said
 */
public record Estate(String name, @Nullable String district) {}
