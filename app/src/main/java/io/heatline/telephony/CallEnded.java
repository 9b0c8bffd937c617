package io.heatline.telephony;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call is over and nothing more can come of it. Told exactly once per call, in the transaction that writes it down: whoever listens
 * does their part in that transaction, or the call will be told again.
 *
 * @param customer the number outside; null if withheld
 * @param waited how long it waited for a person
 */
public record CallEnded(
        CallId call,
        Direction direction,
        Result result,
        @Nullable String customer,
        Duration waited) {}
