package io.heatline.asterisk;

import io.heatline.asterisk.call.PbxEvent;
import java.time.Instant;

/** What a line to a PBX delivers, in order. */
public sealed interface PbxSignal {
    /** Something happened to a call. */
    record Said(PbxEvent event) implements PbxSignal {}

    /** The line is up, for the first time or again: what was missed must be asked for. */
    record LineUp(Instant at) implements PbxSignal {}

    /** The line is down. */
    record LineDown(Instant at) implements PbxSignal {}

    /** Events came faster than they were taken, and some were dropped: what was missed must be asked for. */
    record Missed(Instant at, long events) implements PbxSignal {}
}
