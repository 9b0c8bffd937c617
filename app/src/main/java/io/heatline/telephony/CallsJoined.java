package io.heatline.telephony;

/** What was written down as two calls was one. Told in the transaction that joins them. */
record CallsJoined(CallId from, CallId into) {}
