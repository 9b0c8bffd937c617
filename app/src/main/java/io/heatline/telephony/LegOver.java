package io.heatline.telephony;

import java.time.Instant;

/** A phone's part in a call of this queue is over. */
record LegOver(String extension, Instant at, String queue) {}
