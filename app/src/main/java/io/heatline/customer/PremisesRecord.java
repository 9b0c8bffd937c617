package io.heatline.customer;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flat as the archive keeps it, written as whoever registered it first wrote it.
 *
 * @param unit null in a building with one entrance
 * @param address in one line, e.g. 阳光家园3号楼2单元501室
 * @param complete false while it is only what a caller said, and somebody should look it up
 * @param heatedArea in square metres, null if nobody said
 * @param accountNo its number at the charging office, null if nobody said
 * @param version counts every change of the premises and of whatever belongs to it
 * @param mergedInto the premises this one turned out to be, null for all others
 */
public record PremisesRecord(
        long id,
        String estate,
        String building,
        @Nullable String unit,
        String room,
        String address,
        boolean complete,
        PremisesState state,
        @Nullable BigDecimal heatedArea,
        @Nullable CustomerType customerType,
        @Nullable String accountNo,
        @Nullable String note,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable String changedBy,
        @Nullable Long mergedInto) {}
