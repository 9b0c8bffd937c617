package io.heatline.forms;

import java.time.Clock;

/** Reads what was submitted for one field. Takes anything a JSON parser can give, and never throws. */
interface ValueRule {

    Reading read(Object raw, Clock clock);
}
