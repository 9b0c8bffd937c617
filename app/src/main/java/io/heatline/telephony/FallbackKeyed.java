package io.heatline.telephony;

import java.time.Instant;

/**
 * A caller pressed the emergency key: of the dialplan's fallback, where no rule could be asked, or of a flow, where what they said may not
 * have come to be written down.
 *
 * @param detail as the PBX was told it: {@link FallbackKeys#mark} of what the rules said, or whom the fallback rings
 */
record FallbackKeyed(String pbx, String linkedid, Instant at, String detail) {}
