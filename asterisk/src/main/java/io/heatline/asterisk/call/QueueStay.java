package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Result;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a caller waited for people, and whether anybody came. */
final class QueueStay {
    private final Facts facts;
    private @Nullable String queue;
    private @Nullable Result abandoned;
    private boolean inside;
    /** Nobody has come, and the caller has not given up. */
    private boolean unanswered;

    private boolean overflowed;
    /** Left by a key, or to hear something: whoever waits again after that was not sent on. */
    private boolean ownWay;

    QueueStay(Facts facts) {
        this.facts = facts;
    }

    void joined(PbxEvent.QueueJoined e) {
        goesOn();
        if (unanswered && !ownWay) {
            facts.tell(e.at(), What.OVERFLOWED, String.valueOf(queue), e.queue());
        }
        ownWay = false;
        queue = e.queue();
        inside = true;
        unanswered = true;
        facts.tell(e.at(), What.WAITING, e.queue(), Integer.toString(e.position()));
    }

    void left() {
        inside = false;
    }

    /** @param rang whether a phone was ringing for the caller until then */
    void givenUp(PbxEvent.QueueGivenUp e, boolean rang) {
        inside = false;
        unanswered = false;
        abandoned = rang ? Result.ABANDONED_RINGING : Result.ABANDONED_QUEUE;
        facts.tell(e.at(), What.ABANDONED, e.queue(), abandoned.name());
    }

    /** Asterisk says that a caller gave up also when their time in the queue was over: whoever goes on had not. */
    void goesOn() {
        if (abandoned != null) {
            abandoned = null;
            unanswered = true;
            facts.takeBack(What.ABANDONED);
        }
    }

    void answered() {
        unanswered = false;
    }

    /** A queue that is full or empty lets nobody in: only the menu hears of it. */
    void refused(PbxEvent.Stepped e, boolean answered) {
        String[] words = e.detail().split(" ", -1);
        boolean ofQueue = words.length > 2 && words[1].equals("queue");
        ownWay = ofQueue && !overflows(words);
        if (ofQueue && !ownWay) {
            overflowed |= !answered;
            if (!words[2].equals("TIMEOUT")) {
                facts.tell(e.at(), What.OVERFLOWED, String.valueOf(queue), words[2]);
            }
        }
    }

    /** Not who leaves by a key, nor who is taken out for another reason than that their time is up. */
    private static boolean overflows(String[] words) {
        boolean takenOut = words[2].equals("WITHDRAW") && words.length > 3;
        return takenOut ? words[3].equals("overflow") : !words[2].equals("KEY");
    }

    /** Whoever leaves a message waits no longer. */
    void endsInMessage(Instant at) {
        goesOn();
        if (unanswered) {
            facts.tell(at, What.OVERFLOWED, String.valueOf(queue), "voicemail");
            unanswered = false;
        }
    }

    boolean inside() {
        return inside;
    }

    /** The last one; null if the caller was in none. */
    @Nullable
    String queue() {
        return queue;
    }

    /** How the caller gave up; null if they didn't. */
    @Nullable
    Result abandoned() {
        return abandoned;
    }

    /** Left by a key before anybody came, for good: a way to give up. */
    boolean leftByKey() {
        return unanswered && ownWay && !overflowed;
    }

    /** The queue took too long or let nobody in. */
    boolean overflowed() {
        return overflowed || unanswered;
    }
}
