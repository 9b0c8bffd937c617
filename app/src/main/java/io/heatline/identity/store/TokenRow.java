package io.heatline.identity.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code identity_token}. */
public record TokenRow(
        String id,
        String personId,
        String name,
        String tokenHash,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String scopes) {}
