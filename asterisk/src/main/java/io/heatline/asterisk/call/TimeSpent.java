package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallRecord.State;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Where a call's time went: what lies between two events is credited to what the call was doing before the second. */
final class TimeSpent {
    private final Lines lines;
    private @Nullable Instant now;
    private long ivr;
    private long wait;
    private long talk;
    private long hold;

    TimeSpent(Lines lines) {
        this.lines = lines;
    }

    /** How much passes until then, in microseconds. */
    long until(Instant to) {
        long micros = now == null ? 0 : ChronoUnit.MICROS.between(now, to);
        now = to;
        return micros;
    }

    /** @param taken whether somebody had taken the call before: who is sent on waits no longer for the first answer */
    void credit(long micros, @Nullable Line customer, State state, boolean taken) {
        for (Line line : lines.all()) {
            if (line.rings()) {
                line.ring += micros;
            }
            if (line != customer && line.bridge != null && !line.local() && lines.consults(line, customer)) {
                line.consult += micros;
            }
        }
        if (customer != null && customer.alive()) {
            creditCustomer(micros, customer, state, taken);
        }
    }

    private void creditCustomer(long micros, Line customer, State state, boolean taken) {
        switch (state) {
            case TALKING, CONFERENCE -> {
                talk += micros;
                customer.talk += micros;
                lines.with(customer).forEach(line -> line.talk += micros);
            }
            case HELD -> {
                hold += micros;
                lines.keepers(customer).forEach(line -> line.hold += micros);
            }
            case WAITING, RINGING -> wait += taken ? 0 : micros;
            case IVR -> ivr += micros;
            default -> {}
        }
    }

    /** That was no menu but a message being left, as is known only now. */
    void wasMessage(Instant began, Instant told) {
        ivr -= Math.min(ivr, ChronoUnit.MICROS.between(began, told));
    }

    Duration ivr() {
        return Line.micros(ivr);
    }

    Duration waited() {
        return Line.micros(wait);
    }

    Duration talk() {
        return Line.micros(talk);
    }

    Duration hold() {
        return Line.micros(hold);
    }
}
