package io.heatline.rules;

import org.jspecify.annotations.Nullable;

/**
 * What the limits of an order depend on.
 *
 * @param type code of the request's type, e.g. {@code REPAIR}
 * @param heating whether the company heats at that time
 */
public record LimitFacts(@Nullable String type, Priority priority, boolean heating) {}
