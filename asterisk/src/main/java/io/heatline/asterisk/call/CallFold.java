package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.asterisk.call.Leg.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one call's events in the order of their times. Who is on it, its time, its queues and its way through the dialplan are kept by
 * {@link Lines}, {@link TimeSpent}, {@link QueueStay} and {@link Steps}; what happened is told to {@link Facts}.
 */
final class CallFold {
    private final Facts facts = new Facts();
    private final Lines lines = new Lines();
    private final TimeSpent time = new TimeSpent(lines);
    private final QueueStay queues = new QueueStay(facts);
    private final Steps steps = new Steps(facts, queues, time);
    private @Nullable Instant answered;
    /** Somebody of ours has answered, though the person they are to speak with is not there yet. */
    private boolean taken;

    private boolean conferenced;
    private int events;

    /** The next event; never earlier than the one before. */
    void apply(PbxEvent event) {
        elapse(event.at());
        events++;
        Line line = lines.of(event);
        if (event instanceof PbxEvent.Appeared e) {
            appeared(line, e);
        } else if (event instanceof PbxEvent.Rang e) {
            rang(line, e.name(), e.at(), e.from() == null);
        } else if (event instanceof PbxEvent.PickedUp e) {
            line.pickedUp(e.at());
        } else if (event instanceof PbxEvent.RingEnded e) {
            ringEnded(line, e);
        } else if (event instanceof PbxEvent.BridgeEntered e) {
            entered(line, e);
        } else if (event instanceof PbxEvent.BridgeLeft e) {
            left(line, e);
        } else if (event instanceof PbxEvent.HeldBy e) {
            line.holding = true;
            facts.tell(e.at(), What.HELD, line.party(), "");
        } else if (event instanceof PbxEvent.ResumedBy e) {
            line.holding = false;
            facts.tell(e.at(), What.RESUMED, line.party(), "");
        } else if (event instanceof PbxEvent.BlindTransferred e) {
            facts.tell(e.at(), What.TRANSFERRED_BLIND, line.party(), e.to());
        } else if (event instanceof PbxEvent.AttendedTransferred e) {
            facts.tell(e.at(), What.TRANSFERRED_ATTENDED, line.party(), targetOf(e));
        } else if (event instanceof PbxEvent.Stepped e) {
            steps.stepped(e, answered != null);
        } else if (event instanceof PbxEvent.HungUp e) {
            endRing(line, Outcome.CANCELLED, e.at());
            if (line.queue != null && line.answered != null) {
                wrapsUp(line, e.at(), line.queue);
            }
            gone(line, e.at());
        } else {
            queued(line, event);
        }
    }

    private void queued(Line line, PbxEvent event) {
        if (event instanceof PbxEvent.QueueJoined e) {
            queues.joined(e);
            steps.waits();
        } else if (event instanceof PbxEvent.QueueLeft) {
            queues.left();
        } else if (event instanceof PbxEvent.QueueGivenUp e) {
            queues.givenUp(e, lines.rangUntil(e.at()));
        } else if (event instanceof PbxEvent.AgentCalled e) {
            rang(line, e.name(), e.at(), false);
            line.queue = e.queue();
        } else if (event instanceof PbxEvent.AgentConnected e) {
            rang(line, e.name(), e.at(), false);
            line.queue = e.queue();
            answer(line, e.at());
        } else if (event instanceof PbxEvent.AgentMissed e) {
            line.queue = e.queue();
            endRing(line, Outcome.NO_ANSWER, e.at());
        } else if (event instanceof PbxEvent.AgentDone e) {
            wrapsUp(line, e.at(), e.queue());
        }
    }

    /** Once. The PBX may have forgotten whose conversation it was when it tells of its end; then the phone's own end says so. */
    private void wrapsUp(Line line, Instant at, String queue) {
        if (!line.wrapped) {
            line.wrapped = true;
            facts.tell(at, What.WRAPPED_UP, line.party(), queue);
        }
    }

    /** Closes what the PBX no longer knows: the end is the last moment anything was heard of it. */
    void close(Instant at) {
        elapse(at);
        lines.all().stream().filter(Line::alive).forEach(line -> gone(line, at));
    }

    boolean ended() {
        return lines.ended();
    }

    List<String> liveChannels() {
        return lines.live();
    }

    List<CallFact> facts() {
        return facts.all();
    }

    /** How many phones are on it. */
    int phones() {
        return lines.phones();
    }

    /** The channel that waits in a queue, and the queue; null when none does. */
    @Nullable
    Waiting waiting() {
        Line customer = lines.customer();
        String queue = queues.queue();
        return customer != null && customer.alive() && customer.bridge == null && queues.inside() && queue != null
                ? new Waiting(customer.channel, queue)
                : null;
    }

    /** Somebody in a queue. */
    record Waiting(String channel, String queue) {}

    /** What the call was so far. */
    CallRecord record(SortedSet<String> linkedids) {
        Direction direction = lines.direction();
        Line customer = lines.customer();
        Line root = lines.root();
        Instant end = ended() ? lines.end() : null;
        Result result = end == null ? null : result(direction);
        return new CallRecord(
                linkedids,
                direction,
                customerNumber(direction, customer),
                dialled(),
                end == null ? state(customer) : State.ENDED,
                result,
                root == null ? Instant.EPOCH : root.since,
                answered,
                end,
                time.ivr(),
                time.waited(),
                time.talk(),
                time.hold(),
                queues.queue(),
                lines.agent(customer),
                steps.score(),
                lines.legs(customer),
                facts.until(end, result),
                steps.recordings(),
                events);
    }

    // ---- phones

    private void appeared(Line line, PbxEvent.Appeared e) {
        lines.appeared(line, e);
        if (line == lines.root()) {
            facts.tell(e.at(), What.ARRIVED, e.caller(), e.exten());
        }
    }

    /** @param ordered rung by a command, and not because somebody called */
    private void rang(Line line, String name, Instant at, boolean ordered) {
        if (line.name.isEmpty()) {
            line.name = name;
        }
        boolean root = line == lines.root();
        if (line.rung == null && (!root || ordered)) {
            line.rung = at;
            line.outcome = Outcome.RINGING;
            steps.waits();
            if (!line.local() && !root) {
                facts.tell(at, What.RINGING, line.party(), line.channel);
            }
        }
    }

    private void ringEnded(Line line, PbxEvent.RingEnded e) {
        switch (e.status()) {
            case "ANSWER" -> answer(line, e.at());
            case "NOANSWER" -> endRing(line, Outcome.NO_ANSWER, e.at());
            case "BUSY" -> endRing(line, Outcome.BUSY, e.at());
            case "CANCEL" -> endRing(line, Outcome.CANCELLED, e.at());
            default -> endRing(line, Outcome.FAILED, e.at());
        }
    }

    private void answer(Line line, Instant at) {
        boolean root = line == lines.root();
        if (line.answered != null || line.rung == null && root) {
            return;
        }
        line.answered = at;
        line.outcome = Outcome.ANSWERED;
        queues.answered();
        // One's own phone, rung so that one may call out, is not yet an answer.
        if (line.local() || root && line.extension()) {
            return;
        }
        taken = true;
        if (answered == null && !(lines.placeKept() && line.extension())) {
            answered = at;
        }
        facts.tell(at, What.ANSWERED, line.party(), line.channel);
    }

    private void endRing(Line line, Outcome outcome, Instant at) {
        if (line.outcome == Outcome.RINGING) {
            line.outcome = outcome;
            line.ringEnded = at;
            if (outcome == Outcome.NO_ANSWER && !line.local()) {
                facts.tell(at, What.MISSED, line.party(), line.channel);
            }
        } else if (line.outcome == Outcome.CANCELLED && outcome == Outcome.NO_ANSWER) {
            // A queue cancels the ringing phone first, and only then says that its time was over.
            line.outcome = outcome;
            facts.tell(at, What.MISSED, line.party(), line.channel);
        }
    }

    private void gone(Line line, Instant at) {
        line.ended = at;
        line.bridge = null;
        line.holding = false;
        if (line == lines.customer()) {
            queues.left();
        }
    }

    // ---- conversations

    private void entered(Line line, PbxEvent.BridgeEntered e) {
        line.bridge = e.bridge();
        steps.speaks();
        Line customer = lines.customer();
        consulted(line, customer, e);
        boolean three = lines.three(customer);
        if (three && !conferenced) {
            facts.tell(e.at(), What.CONFERENCED, line.party(), "");
        }
        conferenced = three;
    }

    /** Whoever leaves the customer waiting to speak elsewhere asks somebody; and is back when they hear the customer again. */
    private void consulted(Line line, @Nullable Line customer, PbxEvent.BridgeEntered e) {
        if (customer == null || customer == line || customer.bridge == null || !line.extension() || line.local()) {
            return;
        }
        boolean back = customer.bridge.equals(e.bridge());
        boolean fromThere = customer.bridge.equals(line.left);
        if (back && (line.asking || fromThere)) {
            line.asking = false;
            facts.tell(e.at(), What.CONSULTED, line.party(), "");
        } else if (!line.asking && !back && fromThere) {
            line.asking = true;
            facts.tell(e.at(), What.CONSULTING, line.party(), "");
        }
    }

    private void left(Line line, PbxEvent.BridgeLeft e) {
        if (e.bridge().equals(line.bridge)) {
            line.left = line.bridge;
            line.bridge = null;
            conferenced = false;
        }
    }

    private String targetOf(PbxEvent.AttendedTransferred e) {
        Line target = e.to() == null ? null : lines.get(e.to());
        return target == null ? "" : target.party();
    }

    // ---- what it is

    private void elapse(Instant to) {
        long micros = time.until(to);
        if (micros > 0) {
            Line customer = lines.customer();
            time.credit(micros, customer, state(customer), taken);
        }
    }

    /** Where the call stands. */
    State state() {
        return ended() ? State.ENDED : state(lines.customer());
    }

    private State state(@Nullable Line customer) {
        if (customer == null) {
            return lines.anyRinging() ? State.RINGING : State.ARRIVED;
        }
        if (customer.bridge != null && customer.local()) {
            // An agent has the place that was kept; the person is only now being called.
            return State.RINGING;
        }
        if (customer.bridge != null) {
            List<Line> with = lines.with(customer);
            if (with.isEmpty() || customer.holding || with.stream().allMatch(line -> line.holding)) {
                return State.HELD;
            }
            return with.size() > 1 ? State.CONFERENCE : State.TALKING;
        }
        if (lines.anyRinging()) {
            return State.RINGING;
        }
        return queues.inside() ? State.WAITING : steps.state(answered != null);
    }

    private String customerNumber(Direction direction, @Nullable Line customer) {
        if (direction == Direction.INBOUND || customer == null) {
            return customer == null ? "" : customer.caller;
        }
        Line root = lines.root();
        return direction == Direction.OUTBOUND ? dialled() : root == null ? "" : root.caller;
    }

    private String dialled() {
        Line root = lines.root();
        if (!steps.dialled().isEmpty() || root == null) {
            return steps.dialled();
        }
        return root.keepsPlace() ? root.number() : root.exten;
    }

    private Result result(Direction direction) {
        Result abandoned = queues.abandoned();
        if (answered != null) {
            return Result.ANSWERED;
        }
        if (direction != Direction.INBOUND) {
            return unanswered();
        }
        if (facts.has(What.VOICEMAIL)) {
            return Result.VOICEMAIL;
        }
        if (facts.has(What.PLACE_KEPT)) {
            return Result.CALLBACK;
        }
        if (abandoned != null) {
            return abandoned;
        }
        if (steps.done() && queues.leftByKey()) {
            return Result.ABANDONED_QUEUE;
        }
        if (steps.done()) {
            return queues.overflowed() ? Result.OVERFLOWED : Result.SELF_SERVED;
        }
        return lines.anyRung()
                ? Result.ABANDONED_RINGING
                : queues.queue() != null ? Result.ABANDONED_QUEUE : Result.ABANDONED_IVR;
    }

    private Result unanswered() {
        return lines.any(Outcome.BUSY) ? Result.BUSY : lines.any(Outcome.FAILED) ? Result.FAILED : Result.NO_ANSWER;
    }
}
