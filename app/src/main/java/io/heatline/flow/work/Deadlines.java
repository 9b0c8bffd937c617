package io.heatline.flow.work;

import java.time.Instant;

/** When each step of an order dispatched now should be done. */
record Deadlines(Instant accept, Instant escalate, Instant visit, Instant complete, Instant callback) {}
