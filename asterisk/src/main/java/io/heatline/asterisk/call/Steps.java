package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the dialplan says of a caller's way through it. */
final class Steps {
    private static final String IVR = "ivr";
    private static final String DONE = "done";
    private static final String SURVEY = "survey";
    private static final String VOICEMAIL = "voicemail";
    private static final String FALLBACK = "fallback";

    private final Facts facts;
    private final QueueStay queues;
    private final TimeSpent time;
    private final List<String> recordings = new ArrayList<>();
    private @Nullable Integer score;
    private String dialled = "";
    private String step = "";

    Steps(Facts facts, QueueStay queues, TimeSpent time) {
        this.facts = facts;
        this.queues = queues;
        this.time = time;
    }

    /** @param answered whether somebody has spoken with the customer */
    void stepped(PbxEvent.Stepped e, boolean answered) {
        switch (e.step()) {
            case "arrived", "outbound" -> dialled = e.detail();
            case IVR -> {
                step = IVR;
                queues.goesOn();
                queues.refused(e, answered);
                facts.tell(e.at(), What.IN_IVR, "", e.detail());
            }
            case DONE -> step = DONE;
            case SURVEY -> {
                step = SURVEY;
                facts.tell(e.at(), What.SURVEY, "", e.detail());
            }
            case "kept" -> facts.tell(e.at(), What.PLACE_KEPT, "", e.detail());
            case "surveyed", "score" -> surveyed(e);
            case VOICEMAIL -> message(e);
            case FALLBACK -> {
                step = FALLBACK;
                facts.tell(e.at(), What.FALLBACK, "", e.detail());
            }
            case "emergency" -> facts.tell(e.at(), What.EMERGENCY, "", e.detail());
            case "acknowledged" -> facts.tell(e.at(), What.ACKNOWLEDGED, "", e.detail());
            case "recording" -> keep(e.detail());
            default -> {}
        }
    }

    /** A phone rings, or the caller waits: the menu is behind them. The fallback goes on by itself, and says no more than that it began. */
    void waits() {
        if (!step.equals(FALLBACK)) {
            step = "";
        }
    }

    void speaks() {
        step = "";
    }

    /** Where a caller stands who neither speaks, waits nor is rung for. */
    State state(boolean answered) {
        return switch (step) {
            case IVR, DONE, FALLBACK -> State.IVR;
            case VOICEMAIL -> State.VOICEMAIL;
            case SURVEY -> State.SURVEY;
            default -> answered ? State.WAITING : State.ARRIVED;
        };
    }

    private void surveyed(PbxEvent.Stepped e) {
        if (e.detail().length() == 1 && Character.isDigit(e.detail().charAt(0))) {
            score = e.detail().charAt(0) - '0';
            facts.tell(e.at(), What.SURVEYED, "", e.detail());
        }
    }

    private void message(PbxEvent.Stepped e) {
        queues.endsInMessage(e.at());
        // It is told when the message was left; the file's name says when it began.
        time.wasMessage(begun(e.detail(), e.at()), e.at());
        step = VOICEMAIL;
        keep(e.detail());
        facts.tell(e.at(), What.VOICEMAIL, "", e.detail());
    }

    private static Instant begun(String file, Instant told) {
        int from = file.lastIndexOf('_') + 1;
        int to = file.lastIndexOf('.');
        String seconds = to > from ? file.substring(from, to) : "";
        if (seconds.isEmpty() || seconds.length() > 12 || !seconds.chars().allMatch(Character::isDigit)) {
            return told;
        }
        Instant began = Instant.ofEpochSecond(Long.parseLong(seconds));
        return began.isBefore(told) ? began : told;
    }

    private void keep(String recording) {
        if (!recording.isEmpty() && !recordings.contains(recording)) {
            recordings.add(recording);
        }
    }

    /** The menu ended the call. */
    boolean done() {
        return step.equals(DONE);
    }

    /** The number that was called; empty if the dialplan said none. */
    String dialled() {
        return dialled;
    }

    /** What the caller gave in the survey. */
    @Nullable
    Integer score() {
        return score;
    }

    List<String> recordings() {
        return List.copyOf(recordings);
    }
}
