package io.heatline.edge.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table that was or is in force, without its workbook.
 *
 * @param version counts up from 1
 * @param sha256 of the workbook
 * @param rowCount how many rows it decides by
 * @param publishedBy a person's id, null for the one that Heatline ships
 */
public record TableVersion(
        long version,
        String sha256,
        int rowCount,
        Instant publishedAt,
        @Nullable String publishedBy) {}
