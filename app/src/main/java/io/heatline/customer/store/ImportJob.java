package io.heatline.customer.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of customer_import.
 *
 * @param headers the headings as JSON, null until they were found
 * @param headerRow the row they stand in, 0 until then
 * @param mapping which column is what, as JSON
 * @param rowsDone the row up to which the present step is done
 * @param failure the code of what ended it
 * @param counts how many rows were judged how at the end of the last step, null before the first and of old imports
 */
public record ImportJob(
        String id,
        String fileId,
        String fileName,
        String state,
        @Nullable String headers,
        int headerRow,
        @Nullable String mapping,
        int rowsDone,
        int rowsTotal,
        @Nullable String failure,
        int tries,
        String startedBy,
        Instant createdAt,
        @Nullable Instant checkedAt,
        @Nullable Instant committedAt,
        @Nullable Instant undoneAt,
        @Nullable String counts) {}
