package io.heatline.rules;

import org.jspecify.annotations.Nullable;

/**
 * What routing knows of a request.
 *
 * @param estate the estate as somebody wrote it; spaces, full-width forms and case don't matter
 * @param type code of the request's type, e.g. {@code REPAIR}
 * @param fault code of the fault, e.g. {@code NO_HEAT}
 */
public record RoutingFacts(
        @Nullable String estate,
        @Nullable String type,
        @Nullable String fault) {}
