package io.heatline.file.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code file_object}. */
public record FileRow(
        String id,
        String sha256,
        long byteSize,
        String mediaType,
        String name,
        @Nullable Instant capturedAt,
        @Nullable Instant exifAt,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String attachedTo) {}
