package io.heatline.identity.store;

import org.jspecify.annotations.Nullable;

/** A row of {@code identity_unit}. */
public record UnitRow(
        String id,
        String name,
        String kind,
        @Nullable String parentId,
        @Nullable String phone,
        int position) {}
