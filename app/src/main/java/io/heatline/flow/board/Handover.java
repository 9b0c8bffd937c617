package io.heatline.flow.board;

import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants moved on the board, and how it looked to them: if it looks different now, somebody else was faster.
 *
 * @param task the open task they saw
 * @param from who had it, null for nobody
 * @param technician who is to have it, null for the whole crew
 * @param reason asked for where somebody is at work on the order already
 */
public record Handover(
        String task,
        @Nullable PersonId from,
        StationId station,
        @Nullable PersonId technician,
        @Nullable String reason) {}
