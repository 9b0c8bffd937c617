package io.heatline.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is written down about an attempt; without a next attempt the message has come to its end. */
record Outcome(NoticeState state, String result, @Nullable Instant nextAttempt) {

    static Outcome of(Delivery delivery, Message message, Instant now, NoticeSettings settings) {
        Instant later = now.plus(settings.pauseAfter(message.attempts()));
        if (delivery instanceof Delivery.Sent sent) {
            return new Outcome(NoticeState.SENT, sent.result(), null);
        }
        if (delivery instanceof Delivery.Refused refused) {
            return new Outcome(NoticeState.FAILED, refused.result(), null);
        }
        if (delivery instanceof Delivery.Unclear unclear) {
            boolean again = message.attempts() < settings.unclearAttempts();
            return new Outcome(NoticeState.UNKNOWN, unclear.result(), again ? later : null);
        }
        return new Outcome(message.state(), delivery.result(), later);
    }

    /** Too old to be news; one that may have arrived stays unknown. */
    static Outcome givenUp(Message message) {
        NoticeState end = message.state() == NoticeState.UNKNOWN ? NoticeState.UNKNOWN : NoticeState.FAILED;
        return new Outcome(end, message.result() == null ? "given up: too old" : message.result(), null);
    }
}
