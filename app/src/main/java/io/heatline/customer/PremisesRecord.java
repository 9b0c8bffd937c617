package io.heatline.customer;

import org.jspecify.annotations.Nullable;

/**
 * A flat as the archive keeps it, written as whoever registered it first wrote it.
 *
 * @param unit null in a building with one entrance
 * @param address in one line, e.g. 阳光家园3号楼2单元501室
 * @param complete false while it is only what a caller said, and somebody should look it up
 */
public record PremisesRecord(
        long id,
        String estate,
        String building,
        @Nullable String unit,
        String room,
        String address,
        boolean complete) {}
