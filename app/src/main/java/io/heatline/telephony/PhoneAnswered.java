package io.heatline.telephony;

import java.time.Instant;
import java.util.Set;

/** A phone has taken an incoming call. @param linkedids the PBX's names for the call */
record PhoneAnswered(String pbx, Set<String> linkedids, String extension, Instant at) {}
