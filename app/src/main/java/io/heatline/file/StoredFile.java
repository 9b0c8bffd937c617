package io.heatline.file;

import io.heatline.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one upload.
 *
 * @param size in bytes
 * @param mediaType what the bytes are, whatever the name says
 * @param capturedAt when the sender says it was taken
 * @param exifAt when the camera says it was taken, without a time zone of its own: read in the company's
 * @param attachedTo the number of the order it belongs to
 */
public record StoredFile(
        FileId id,
        String sha256,
        long size,
        String mediaType,
        String name,
        @Nullable Instant capturedAt,
        @Nullable Instant exifAt,
        PersonId uploadedBy,
        Instant uploadedAt,
        @Nullable String attachedTo) {}
