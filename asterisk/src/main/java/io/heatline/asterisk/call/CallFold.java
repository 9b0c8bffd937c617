package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.asterisk.call.Leg.Outcome;
import io.heatline.asterisk.call.Leg.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads one call's events in the order of their times. Time between two events is credited to what the call was doing before the
 * second: so every second of a call is counted once, under one heading.
 */
final class CallFold {
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<CallFact> facts = new ArrayList<>();
    private final List<String> recordings = new ArrayList<>();
    private @Nullable Line root;
    private @Nullable Instant now;
    private @Nullable Instant answered;
    private @Nullable String queue;
    private @Nullable Integer score;
    private String did = "";
    private String step = "";
    private boolean inQueue;
    private boolean queueUnanswered;
    private @Nullable Result abandoned;
    private boolean conferenced;
    private boolean overflowed;
    private boolean locals;
    private long ivr;
    private long wait;
    private long talk;
    private long hold;
    private int events;

    /** The next event; never earlier than the one before. */
    void apply(PbxEvent event) {
        elapse(event.at());
        events++;
        Line line = line(event);
        if (event instanceof PbxEvent.Appeared e) {
            appeared(line, e);
        } else if (event instanceof PbxEvent.Rang e) {
            rang(line, e.name(), e.at(), e.from() == null);
        } else if (event instanceof PbxEvent.RingEnded e) {
            ringEnded(line, e);
        } else if (event instanceof PbxEvent.QueueJoined e) {
            queueJoined(e);
        } else if (event instanceof PbxEvent.QueueLeft) {
            inQueue = false;
        } else if (event instanceof PbxEvent.QueueGivenUp e) {
            givenUp(e);
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
            tell(e.at(), What.WRAPPED_UP, line.party(), e.queue());
        } else if (event instanceof PbxEvent.BridgeEntered e) {
            entered(line, e);
        } else if (event instanceof PbxEvent.BridgeLeft e) {
            left(line, e);
        } else if (event instanceof PbxEvent.HeldBy e) {
            line.holding = true;
            tell(e.at(), What.HELD, line.party(), "");
        } else if (event instanceof PbxEvent.ResumedBy e) {
            line.holding = false;
            tell(e.at(), What.RESUMED, line.party(), "");
        } else if (event instanceof PbxEvent.BlindTransferred e) {
            tell(e.at(), What.TRANSFERRED_BLIND, line.party(), e.to());
        } else if (event instanceof PbxEvent.AttendedTransferred e) {
            tell(e.at(), What.TRANSFERRED_ATTENDED, line.party(), targetOf(e));
        } else if (event instanceof PbxEvent.Stepped e) {
            stepped(e);
        } else if (event instanceof PbxEvent.HungUp e) {
            hungUp(line, e);
        }
    }

    /** Closes what the PBX no longer knows: the end is the last moment anything was heard of it. */
    void close(Instant at) {
        elapse(at);
        lines.values().stream().filter(Line::alive).forEach(line -> gone(line, at));
    }

    boolean ended() {
        return !lines.isEmpty() && lines.values().stream().noneMatch(Line::alive);
    }

    boolean knows(String channel) {
        return lines.containsKey(channel);
    }

    List<String> liveChannels() {
        return lines.values().stream()
                .filter(Line::alive)
                .map(line -> line.channel)
                .toList();
    }

    List<CallFact> facts() {
        return facts;
    }

    /** What the call was so far. */
    CallRecord record(SortedSet<String> linkedids) {
        Direction direction = direction();
        Line customer = customer();
        boolean over = ended();
        Instant end = over ? end() : null;
        Result result = over ? result(direction) : null;
        List<CallFact> story = facts;
        if (end != null && result != null) {
            story = new ArrayList<>(facts);
            story.add(new CallFact(end, What.ENDED, "", result.name()));
        }
        return new CallRecord(
                linkedids,
                direction,
                customerNumber(direction, customer),
                dialled(),
                over ? State.ENDED : state(customer),
                result,
                root == null ? Instant.EPOCH : root.since,
                answered,
                end,
                Line.micros(ivr),
                Line.micros(wait),
                Line.micros(talk),
                Line.micros(hold),
                queue,
                agent(customer),
                score,
                legs(customer),
                List.copyOf(story),
                List.copyOf(recordings),
                events);
    }

    // ---- one event

    private Line line(PbxEvent event) {
        Line line = lines.computeIfAbsent(event.channel(), id -> new Line(id, event.at()));
        if (root == null) {
            root = line;
        }
        return line;
    }

    private void appeared(Line line, PbxEvent.Appeared e) {
        line.name = e.name();
        locals |= line.local();
        line.context = e.context();
        line.exten = e.exten();
        line.caller = e.caller();
        if (line == root) {
            tell(e.at(), What.ARRIVED, e.caller(), e.exten());
        }
    }

    /** @param ordered rung by a command, and not because somebody called */
    private void rang(Line line, String name, Instant at, boolean ordered) {
        if (line.name.isEmpty()) {
            line.name = name;
        }
        if (line.rung == null && (line != root || ordered)) {
            line.rung = at;
            line.outcome = Outcome.RINGING;
            step = "";
            if (!line.local() && line != root) {
                tell(at, What.RINGING, line.party(), line.channel);
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
        if (line.answered != null || line.rung == null && line == root) {
            return;
        }
        line.answered = at;
        line.outcome = Outcome.ANSWERED;
        queueUnanswered = false;
        // One's own phone, rung so that one may call out, is not yet an answer.
        if (line.local() || line == root && line.extension()) {
            return;
        }
        if (answered == null) {
            answered = at;
        }
        tell(at, What.ANSWERED, line.party(), line.channel);
    }

    private void endRing(Line line, Outcome outcome, Instant at) {
        if (line.outcome == Outcome.RINGING) {
            line.outcome = outcome;
            line.ringEnded = at;
            if (outcome == Outcome.NO_ANSWER && !line.local()) {
                tell(at, What.MISSED, line.party(), line.channel);
            }
        } else if (line.outcome == Outcome.CANCELLED && outcome == Outcome.NO_ANSWER) {
            // A queue cancels the ringing phone first, and only then says that its time was over.
            line.outcome = outcome;
            tell(at, What.MISSED, line.party(), line.channel);
        }
    }

    /** Asterisk says that a caller gave up also when their time in the queue was over: whoever goes on had not. */
    private void stayed() {
        if (abandoned != null) {
            abandoned = null;
            queueUnanswered = true;
            facts.removeIf(fact -> fact.what() == What.ABANDONED);
        }
    }

    private void queueJoined(PbxEvent.QueueJoined e) {
        stayed();
        if (queueUnanswered) {
            tell(e.at(), What.OVERFLOWED, String.valueOf(queue), e.queue());
        }
        queue = e.queue();
        inQueue = true;
        queueUnanswered = true;
        step = "";
        tell(e.at(), What.WAITING, e.queue(), Integer.toString(e.position()));
    }

    private void givenUp(PbxEvent.QueueGivenUp e) {
        inQueue = false;
        queueUnanswered = false;
        abandoned = lines.values().stream().anyMatch(line -> rangUntil(line, e.at()))
                ? Result.ABANDONED_RINGING
                : Result.ABANDONED_QUEUE;
        tell(e.at(), What.ABANDONED, e.queue(), abandoned.name());
    }

    private static boolean rangUntil(Line line, Instant at) {
        return line.ringing()
                || line.outcome == Outcome.CANCELLED
                        && line.ringEnded != null
                        && line.ringEnded.plus(JUST_NOW).isAfter(at);
    }

    private void entered(Line line, PbxEvent.BridgeEntered e) {
        line.bridge = e.bridge();
        step = "";
        Line customer = customer();
        boolean three = customer != null
                && customer.bridge != null
                && lines.values().stream()
                                .filter(one -> customer.bridge.equals(one.bridge) && !one.local())
                                .count()
                        > 2;
        if (three && !conferenced) {
            tell(e.at(), What.CONFERENCED, line.party(), "");
        }
        conferenced = three;
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

    private void stepped(PbxEvent.Stepped e) {
        switch (e.step()) {
            case "arrived", "outbound" -> did = e.detail();
            case "ivr" -> {
                step = "ivr";
                stayed();
                refused(e);
                tell(e.at(), What.IN_IVR, "", e.detail());
            }
            case "done" -> step = "done";
            case "survey" -> step = "survey";
            case "surveyed", "score" -> surveyed(e);
            case "voicemail" -> voicemail(e);
            case "fallback" -> {
                step = "fallback";
                tell(e.at(), What.FALLBACK, "", e.detail());
            }
            case "acknowledged" -> tell(e.at(), What.ACKNOWLEDGED, "", e.detail());
            case "recording" -> keep(e.detail());
            default -> {}
        }
    }

    /** A queue that is full or empty lets nobody in: only the menu hears of it. */
    private void refused(PbxEvent.Stepped e) {
        String[] words = e.detail().split(" ", -1);
        if (words.length > 2 && words[1].equals("queue") && !words[2].equals("KEY")) {
            overflowed |= answered == null;
            if (!words[2].equals("TIMEOUT")) {
                tell(e.at(), What.OVERFLOWED, String.valueOf(queue), words[2]);
            }
        }
    }

    private void surveyed(PbxEvent.Stepped e) {
        if (e.detail().length() == 1 && Character.isDigit(e.detail().charAt(0))) {
            score = e.detail().charAt(0) - '0';
            tell(e.at(), What.SURVEYED, "", e.detail());
        }
    }

    private void voicemail(PbxEvent.Stepped e) {
        stayed();
        if (queueUnanswered) {
            tell(e.at(), What.OVERFLOWED, String.valueOf(queue), "voicemail");
            queueUnanswered = false;
        }
        // It is told when the message was left; the file's name says when it began.
        Instant began = begun(e.detail(), e.at());
        ivr -= Math.min(ivr, ChronoUnit.MICROS.between(began, e.at()));
        step = "voicemail";
        keep(e.detail());
        tell(e.at(), What.VOICEMAIL, "", e.detail());
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

    private void hungUp(Line line, PbxEvent.HungUp e) {
        endRing(line, Outcome.CANCELLED, e.at());
        gone(line, e.at());
    }

    private void gone(Line line, Instant at) {
        line.ended = at;
        line.bridge = null;
        line.holding = false;
        if (line == customer()) {
            inQueue = false;
        }
    }

    private void tell(Instant at, What what, String who, String detail) {
        facts.add(new CallFact(at, what, who, detail));
    }

    // ---- where the time goes

    private void elapse(Instant to) {
        if (now != null) {
            long micros = ChronoUnit.MICROS.between(now, to);
            if (micros > 0) {
                credit(micros);
            }
        }
        now = to;
    }

    private void credit(long micros) {
        Line customer = customer();
        for (Line line : lines.values()) {
            if (line.ringing()) {
                line.ring += micros;
            }
            if (line != customer && line.bridge != null && !line.local() && consults(line, customer)) {
                line.consult += micros;
            }
        }
        if (customer != null && customer.alive()) {
            creditCustomer(customer, micros);
        }
    }

    private void creditCustomer(Line customer, long micros) {
        switch (state(customer)) {
            case TALKING, CONFERENCE -> {
                talk += micros;
                customer.talk += micros;
                with(customer).forEach(line -> line.talk += micros);
            }
            case HELD -> {
                hold += micros;
                keepers(customer).forEach(line -> line.hold += micros);
            }
            // Who is sent on to another phone is no longer waiting for the first answer.
            case WAITING, RINGING -> wait += answered == null ? micros : 0;
            case IVR -> ivr += micros;
            default -> {}
        }
    }

    private boolean consults(Line line, @Nullable Line customer) {
        List<Line> company = with(line);
        return !company.isEmpty() && (customer == null || !company.contains(customer));
    }

    /** Who hears this line: all in its bridge, and all in bridges that pseudo channels join to it. */
    private List<Line> with(Line line) {
        String bridge = line.bridge;
        if (bridge == null) {
            return List.of();
        }
        Set<String> joined = locals ? joined(bridge) : Set.of(bridge);
        List<Line> with = new ArrayList<>(2);
        for (Line other : lines.values()) {
            if (other != line && other.bridge != null && !other.local() && joined.contains(other.bridge)) {
                with.add(other);
            }
        }
        return with;
    }

    private Set<String> joined(String bridge) {
        Set<String> joined = new HashSet<>(Set.of(bridge));
        int before = 0;
        while (joined.size() > before) {
            before = joined.size();
            for (Line half : lines.values()) {
                if (half.local() && half.bridge != null && joined.contains(half.bridge)) {
                    lines.values().stream()
                            .filter(other -> other != half && other.bridge != null && other.twin(half))
                            .forEach(other -> joined.add(String.valueOf(other.bridge)));
                }
            }
        }
        return joined;
    }

    /** Who keeps the customer waiting: those who hold, or went to speak with someone else. */
    private List<Line> keepers(Line customer) {
        List<Line> with = with(customer);
        return !with.isEmpty()
                ? with
                : lines.values().stream()
                        .filter(line -> line.alive() && customer.bridge != null && customer.bridge.equals(line.left))
                        .toList();
    }

    // ---- what it is

    /** How many phones are on it. */
    int phones() {
        return (int) lines.values().stream()
                .filter(line -> line.alive() && !line.local())
                .count();
    }

    /** Where the call stands. */
    State state() {
        return ended() ? State.ENDED : state(customer());
    }

    private State state(@Nullable Line customer) {
        if (customer == null) {
            return anyRinging() ? State.RINGING : State.ARRIVED;
        }
        if (customer.bridge != null) {
            List<Line> with = with(customer);
            if (with.isEmpty() || customer.holding || with.stream().allMatch(line -> line.holding)) {
                return State.HELD;
            }
            return with.size() > 1 ? State.CONFERENCE : State.TALKING;
        }
        if (anyRinging()) {
            return State.RINGING;
        }
        if (inQueue) {
            return State.WAITING;
        }
        return switch (step) {
            case "ivr", "done", "fallback" -> State.IVR;
            case "voicemail" -> State.VOICEMAIL;
            case "survey" -> State.SURVEY;
            default -> answered == null ? State.ARRIVED : State.WAITING;
        };
    }

    private boolean anyRinging() {
        return lines.values().stream().anyMatch(Line::ringing);
    }

    private Direction direction() {
        if (root == null || !ours(root)) {
            return Direction.INBOUND;
        }
        return trunk() == null ? Direction.INTERNAL : Direction.OUTBOUND;
    }

    /** Whether it was we who called: from a phone, or because the application wanted somebody outside rung. */
    private static boolean ours(Line root) {
        return root.extension() || root.name.startsWith("Local/") && root.name.contains("@heatline-out-");
    }

    /** The line outside that was answered, or the last one that was tried: a second trunk is rung when the first is down. */
    private @Nullable Line trunk() {
        Line trunk = null;
        for (Line line : lines.values()) {
            boolean outside = line != root && !line.name.isEmpty() && !line.extension() && !line.local();
            if (outside && (trunk == null || trunk.answered == null)) {
                trunk = line;
            }
        }
        return trunk;
    }

    /** The line of the person outside. */
    private @Nullable Line customer() {
        Line trunk = root != null && ours(root) ? trunk() : null;
        return trunk == null ? root : trunk;
    }

    private String customerNumber(Direction direction, @Nullable Line customer) {
        if (direction == Direction.INBOUND || customer == null) {
            return customer == null ? "" : customer.caller;
        }
        return direction == Direction.OUTBOUND ? dialled() : root == null ? "" : root.caller;
    }

    private String dialled() {
        if (!did.isEmpty()) {
            return did;
        }
        return root == null ? "" : root.exten;
    }

    private @Nullable String agent(@Nullable Line customer) {
        String agent = null;
        boolean spoke = false;
        for (Line line : lines.values()) {
            boolean speaks = line.answered != null || line.talk > 0;
            boolean other = line != customer || root == customer && line == root && line.extension();
            if (other && line.extension() && !line.local() && (speaks || !spoke)) {
                agent = line.party();
                spoke |= speaks;
            }
        }
        return agent;
    }

    private List<Leg> legs(@Nullable Line customer) {
        return lines.values().stream()
                .filter(line -> !line.local())
                .map(line ->
                        line.leg(line.extension() ? Role.EXTENSION : line == customer ? Role.CUSTOMER : Role.OUTSIDE))
                .toList();
    }

    private Instant end() {
        Instant end = Instant.EPOCH;
        for (Line line : lines.values()) {
            end = line.ended != null && line.ended.isAfter(end) ? line.ended : end;
        }
        return end;
    }

    private Result result(Direction direction) {
        if (answered != null) {
            return Result.ANSWERED;
        }
        if (direction != Direction.INBOUND) {
            return unanswered();
        }
        if (facts.stream().anyMatch(fact -> fact.what() == What.VOICEMAIL)) {
            return Result.VOICEMAIL;
        }
        if (abandoned != null) {
            return abandoned;
        }
        if (step.equals("done")) {
            return overflowed || queueUnanswered ? Result.OVERFLOWED : Result.SELF_SERVED;
        }
        boolean rung = lines.values().stream().anyMatch(line -> line.rung != null);
        return rung ? Result.ABANDONED_RINGING : queue != null ? Result.ABANDONED_QUEUE : Result.ABANDONED_IVR;
    }

    private Result unanswered() {
        boolean busy = lines.values().stream().anyMatch(line -> line.outcome == Outcome.BUSY);
        boolean failed = lines.values().stream().anyMatch(line -> line.outcome == Outcome.FAILED);
        return busy ? Result.BUSY : failed ? Result.FAILED : Result.NO_ANSWER;
    }
}
