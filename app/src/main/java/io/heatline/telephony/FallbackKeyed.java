package io.heatline.telephony;

import java.time.Instant;

/** A caller pressed the emergency key of the dialplan's fallback, where no rule could be asked. */
record FallbackKeyed(String pbx, String linkedid, Instant at) {}
