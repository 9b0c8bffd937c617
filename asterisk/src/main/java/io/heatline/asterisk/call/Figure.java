package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a call that is over counts as, once in each figure. */
public enum Figure {
    /** Somebody outside wanted a person: they were in a queue, or a phone was to ring for them. */
    OFFERED,
    /** Of those offered: a person spoke with them. */
    ANSWERED,
    /** Of those offered: they hung up before anybody came. */
    ABANDONED,
    /** Of those offered: a queue took too long, or let nobody in, and the flow went on. */
    OVERFLOWED,
    /** A message was left. */
    VOICEMAIL,
    /** The caller hung up, and is called when it is their turn. */
    CALLBACK,
    /** A kept place came to its turn, and the person was reached. */
    CALLBACK_REACHED,
    /** Somebody else spoke with the caller because the first one sent them on. */
    TRANSFERRED,
    CONFERENCED,
    /** A phone of ours rang, and nobody there answered. */
    NO_ANSWER,
    SURVEY_ASKED,
    SURVEY_GIVEN,
    /** The dialplan led the caller by itself. */
    FALLBACK,
    /** Somebody of ours called outside. */
    OUT,
    OUT_ANSWERED,
    /** Between two of ours. */
    INTERNAL;

    private static final Pattern OVERFLOW =
            Pattern.compile("after queue (TIMEOUT|FULL|(JOIN|LEAVE)(EMPTY|UNAVAIL)|WITHDRAW( overflow.*)?)");

    /** What this call counts as; nothing before it is over. */
    public static Set<Figure> of(CallRecord call) {
        Set<Figure> figures = EnumSet.noneOf(Figure.class);
        if (call.result() == null) {
            return figures;
        }
        switch (call.direction()) {
            case INBOUND -> inbound(call, figures);
            case OUTBOUND -> outbound(call, figures);
            case INTERNAL -> figures.add(INTERNAL);
        }
        return figures;
    }

    private static void inbound(CallRecord call, Set<Figure> figures) {
        List<CallFact> facts = call.facts();
        boolean offered = has(facts, What.WAITING) || has(facts, What.RINGING) || has(facts, What.OVERFLOWED);
        if (offered) {
            figures.add(OFFERED);
            add(figures, ANSWERED, call.answered() != null);
            add(
                    figures,
                    ABANDONED,
                    call.result() == Result.ABANDONED_QUEUE || call.result() == Result.ABANDONED_RINGING);
            add(figures, OVERFLOWED, overflowed(facts));
        }
        add(figures, VOICEMAIL, has(facts, What.VOICEMAIL));
        add(figures, CALLBACK, call.result() == Result.CALLBACK);
        add(figures, TRANSFERRED, transferred(facts));
        add(figures, CONFERENCED, has(facts, What.CONFERENCED));
        add(figures, NO_ANSWER, has(facts, What.MISSED));
        add(figures, SURVEY_ASKED, has(facts, What.SURVEY));
        add(figures, SURVEY_GIVEN, call.score() != null);
        add(figures, FALLBACK, has(facts, What.FALLBACK));
    }

    private static void outbound(CallRecord call, Set<Figure> figures) {
        boolean answered = call.result() == Result.ANSWERED;
        if (call.queue() != null) {
            add(figures, CALLBACK_REACHED, answered);
        } else {
            figures.add(OUT);
            add(figures, OUT_ANSWERED, answered);
        }
    }

    /** As the menu hears of it: who is told that the queue is full, or waited as long as they may. */
    private static boolean overflowed(List<CallFact> facts) {
        for (CallFact fact : facts) {
            if (fact.what() == What.ANSWERED) {
                return false;
            }
            if (fact.what() == What.IN_IVR && OVERFLOW.matcher(fact.detail()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Sent on, and answered by somebody else than who had sent them. */
    private static boolean transferred(List<CallFact> facts) {
        String by = null;
        for (CallFact fact : facts) {
            if (fact.what() == What.TRANSFERRED_ATTENDED) {
                return true;
            }
            if (fact.what() == What.TRANSFERRED_BLIND) {
                by = fact.who();
            } else if (fact.what() == What.ANSWERED && by != null && !fact.who().equals(by)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(List<CallFact> facts, What what) {
        return facts.stream().anyMatch(fact -> fact.what() == what);
    }

    private static void add(Set<Figure> figures, Figure figure, boolean counts) {
        if (counts) {
            figures.add(figure);
        }
    }
}
