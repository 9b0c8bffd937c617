package io.heatline.telephony;

import java.time.Instant;

/** Somebody on duty has pressed the key, as the PBX told it. @param mark which of our rings it answers */
record DutyAcknowledged(String mark, Instant at) {}
