package io.heatline.asterisk.ivr;

import io.heatline.asterisk.ivr.Dialogue.Asked;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Walks a flow with one caller until the PBX has to do something, or the call is over. */
public final class Interpreter {
    /** Remembered: since when they wait for a person, in seconds of the epoch. */
    public static final String SINCE = "-since";

    /** Set from the start: the number they call from. */
    public static final String CALLER = "caller";

    /** A flow that was checked never comes near it. */
    private static final int LONGEST_WALK = 500;

    private static final int SECONDS_TO_RING = 25;
    private static final int PHONES_OF_A_ROSTER = 3;
    private static final int SECONDS_OF_MESSAGE = 120;
    private static final char YES = '1';
    /** What is remembered beside the flow's own variables, whose names begin with a letter: the last menu, the queue's node. */
    private static final String MENU = "-menu";

    private static final String WAITING = "-waiting";
    /** The same node, when they went back to a place they had there. */
    private static final String KEPT = "-kept";

    private static final String PRIORITY = "-priority";
    /** Whom of a roster we have rung for this caller. */
    private static final String RUNG = "-rung";
    /** When they were last sent to the PBX, and how often on end they came straight back. */
    private static final String SENT = "-sent";

    private static final String RETURNS = "-returns";
    private static final long STRAIGHT_BACK = 1_000;
    /** So many phones that are off, or queues that are full, may well stand one behind the other. */
    private static final int FREE_RETURNS = 3;

    private static final int MOST_RETURNS = 300;
    /** So often who had a place already asks a full queue for it, which takes less than half a minute. */
    private static final int MOST_TRIES = 12;

    private static final Duration BREATH = Duration.ofSeconds(2);

    private final Flow flow;
    private final Dialogue dialogue;
    private final World world;
    private final Memory memory;
    private final Clock clock;
    private final Consumer<TrailStep> trail;
    private IntConsumer scored = score -> {};

    /** @param trail told of each place as the caller leaves it */
    public Interpreter(Flow flow, Caller caller, World world, Memory memory, Clock clock, Consumer<TrailStep> trail) {
        this.flow = flow;
        this.dialogue = new Dialogue(flow.defaults(), caller, memory);
        this.world = world;
        this.memory = memory;
        this.clock = clock;
        this.trail = trail;
    }

    /** From the beginning. */
    public Leaving start() {
        return sent(walk(flow.start()));
    }

    /**
     * The question after the conversation; nothing if this flow has none.
     *
     * @param scored told of the answer at once: many hang up before they are thanked
     */
    public void survey(IntConsumer scored) {
        String survey = flow.survey();
        if (survey != null) {
            this.scored = scored;
            walk(survey);
        }
    }

    /**
     * The PBX did what the node asked for, and the caller is still there.
     *
     * @param node the node that had sent them
     * @param result {@code TIMEOUT}, {@code FULL}, {@code JOINEMPTY} …, {@code KEY}, {@code WITHDRAW}; {@code NOANSWER}, {@code BUSY} …; a
     *     recording's status
     * @param key what was pressed in the queue; the text of {@link TakenOut} for who was taken out of it
     */
    public Leaving after(String node, String result, String key) {
        boolean ownWish = result.equals("KEY") || result.equals("WITHDRAW");
        return !ownWish && circles() ? end(node) : sent(back(node, result, key));
    }

    private Leaving sent(Leaving leaving) {
        memory.put(SENT, Long.toString(clock.millis()));
        return leaving;
    }

    /**
     * Whoever comes straight back time after time goes round in a circle of full queues or phones that are off, which a check can't see: it
     * turns slowly, and not for ever.
     */
    private boolean circles() {
        String sent = memory.get(SENT);
        boolean straight = !sent.isEmpty() && clock.millis() - Long.parseLong(sent) < STRAIGHT_BACK;
        int returns = straight ? returns() + 1 : 0;
        memory.put(RETURNS, Integer.toString(returns));
        if (returns > FREE_RETURNS) {
            dialogue.breathe(BREATH);
        }
        return returns > MOST_RETURNS;
    }

    private int returns() {
        return Integer.parseInt("0" + memory.get(RETURNS));
    }

    private Leaving back(String node, String result, String key) {
        Node at = flow.nodes().get(node);
        if (at instanceof Node.Queue queue) {
            return afterQueue(node, queue, result, key);
        } else if (at instanceof Node.Dial dial) {
            Leaving nextPhone = dial.roster() == null ? null : toDial(node, dial);
            if (nextPhone != null) {
                return nextPhone;
            }
            boolean busy = result.equals("BUSY") && dial.busy() != null;
            return onward(node, at, busy ? "busy" : "noAnswer", busy ? dial.busy() : dial.noAnswer());
        } else if (at instanceof Node.Voicemail voicemail) {
            return onward(node, at, "then", voicemail.then());
        }
        return end(node);
    }

    private Leaving afterQueue(String id, Node.Queue queue, String result, String key) {
        if (result.equals("KEY")) {
            String to = queue.keys().get(key);
            if (to == null || to.equals(Node.STAY)) {
                return waitsOn(id, queue, to == null ? "wrong key " + key : "key " + key);
            }
            return onward(id, queue, "key " + key, to.equals(Node.BACK) ? menuBefore() : to);
        }
        return switch (result) {
            case "WITHDRAW" -> withdrawn(id, queue, TakenOut.of(key));
            case "FULL" -> full(id, queue);
            // Without a word where there is no such queue, not any more.
            case "", "JOINEMPTY", "LEAVEEMPTY", "JOINUNAVAIL", "LEAVEUNAVAIL" -> empty(id, queue, "empty");
            // Somebody spoke with them, and sent them to a phone that is off.
            case "CHANUNAVAIL", "CONGESTION" -> empty(id, queue, "noAnswer");
            case "TIMEOUT" -> onward(id, queue, "timeout", queue.timeout());
            // Or to one that nobody picks up: whoever is still there is not let go.
            default -> onward(id, queue, "noAnswer", queue.timeout());
        };
    }

    private Leaving empty(String id, Node.Queue queue, String outcome) {
        return onward(id, queue, outcome, queue.empty() == null ? queue.timeout() : queue.empty());
    }

    /** Who left it only for a moment gets back in as soon as there is room: others may have come meanwhile. */
    private Leaving full(String id, Node.Queue queue) {
        boolean back = memory.get(KEPT).equals(id) && returns() <= MOST_TRIES;
        return back
                ? toQueue(id, queue, true)
                : onward(id, queue, "full", queue.full() == null ? queue.timeout() : queue.full());
    }

    private Leaving withdrawn(String id, Node.Queue queue, TakenOut out) {
        dialogue.say(out.prompts());
        return switch (out.why()) {
            case OVERFLOW -> onward(id, queue, "timeout", queue.timeout());
            case LONG_WAIT ->
                queue.longWait() == null
                        ? waitsOn(id, queue, "long-wait")
                        : onward(id, queue, "long-wait", queue.longWait());
            case TOLD -> waitsOn(id, queue, "told");
        };
    }

    /** In the place they had. */
    private Leaving waitsOn(String id, Node.Queue queue, String outcome) {
        leave(id, queue, outcome);
        return toQueue(id, queue, true);
    }

    private String menuBefore() {
        String menu = memory.get(MENU);
        return menu.isEmpty() ? flow.start() : menu;
    }

    private Leaving onward(String id, Node node, String outcome, @Nullable String to) {
        leave(id, node, outcome);
        String next = to == null ? flow.defaults().end() : to;
        return next == null ? end(id) : walk(next);
    }

    private Leaving walk(String from) {
        String id = from;
        for (int steps = 0; steps < LONGEST_WALK; steps++) {
            Node node = flow.nodes().get(id);
            if (node == null) {
                return end(id);
            }
            Leaving leaving = leaving(id, node);
            if (leaving != null) {
                return leaving;
            }
            if (node instanceof Node.Menu) {
                memory.put(MENU, id);
            }
            Branch branch = branch(node);
            leave(id, node, branch.outcome());
            String next = branch.to() == null ? flow.defaults().end() : branch.to();
            if (next == null || next.equals(id) && !(node instanceof Node.Menu || node instanceof Node.Collect)) {
                return end(id);
            }
            id = next;
        }
        return end(id);
    }

    private record Branch(String outcome, @Nullable String to) {}

    /** Where the PBX has to act; null where the flow goes on by itself. */
    private @Nullable Leaving leaving(String id, Node node) {
        if (node instanceof Node.Queue queue) {
            dialogue.say(queue.say());
            leave(id, node, queue.queue());
            return toQueue(id, queue, false);
        } else if (node instanceof Node.Dial dial) {
            memory.put(RUNG, "");
            return toDial(id, dial);
        } else if (node instanceof Node.Voicemail voicemail) {
            leave(id, node, "");
            int seconds = voicemail.seconds() == null ? SECONDS_OF_MESSAGE : voicemail.seconds();
            return new Leaving.ToVoicemail(id, dialogue.filled(voicemail.say()), seconds);
        } else if (node instanceof Node.CallBack back && !accepted(back)) {
            leave(id, node, "stay");
            return waitOn(id);
        } else if (node instanceof Node.HangUp hangUp) {
            dialogue.say(hangUp.say());
            leave(id, node, "");
            return end(id);
        }
        return null;
    }

    /** All phones at once, or the next one of a roster; null when there is none. */
    private @Nullable Leaving toDial(String id, Node.Dial dial) {
        boolean first = memory.get(RUNG).isEmpty();
        List<String> phones = dial.roster() == null ? dial.to() : nextOnDuty(dial.roster(), dial.most());
        if (phones.isEmpty()) {
            return null;
        }
        if (first) {
            dialogue.say(dial.say());
        }
        leave(id, dial, String.join(" ", phones));
        return new Leaving.ToDial(
                id,
                phones,
                dial.seconds() == null ? SECONDS_TO_RING : dial.seconds(),
                dial.record() == null ? "always" : dial.record(),
                dial.roster() != null);
    }

    private List<String> nextOnDuty(String roster, @Nullable Integer most) {
        List<String> rung = Arrays.stream(memory.get(RUNG).split(" "))
                .filter(phone -> !phone.isEmpty())
                .toList();
        if (rung.size() >= (most == null ? PHONES_OF_A_ROSTER : most)) {
            return List.of();
        }
        Optional<String> next = world.onDuty(roster).stream()
                .filter(phone -> !rung.contains(phone))
                .findFirst();
        next.ifPresent(phone -> memory.put(RUNG, (memory.get(RUNG) + " " + phone).strip()));
        return next.stream().toList();
    }

    private boolean accepted(Node.CallBack back) {
        Optional<Character> key = dialogue.key(back.say(), back.timeout());
        if (key.filter(one -> one == YES).isEmpty()) {
            return false;
        }
        Node.Queue waiting = flow.nodes().get(memory.get(WAITING)) instanceof Node.Queue queue ? queue : null;
        boolean samePlace = waiting != null && waiting.queue().equals(back.queue());
        boolean kept = world.callBack(back.queue(), priority(samePlace ? waiting : null), samePlace);
        if (!kept) {
            dialogue.say(back.sayRefused());
        }
        return kept;
    }

    /** Back to the queue they had left to hear this. */
    private Leaving waitOn(String id) {
        String waiting = memory.get(WAITING);
        return flow.nodes().get(waiting) instanceof Node.Queue queue ? toQueue(waiting, queue, true) : end(id);
    }

    private int priority(Node.@Nullable Queue queue) {
        int own = queue == null || queue.priority() == null ? 0 : queue.priority();
        String decided = memory.get(PRIORITY);
        return decided.isEmpty() ? own : Math.max(own, Integer.parseInt(decided));
    }

    private Leaving toQueue(String id, Node.Queue queue, boolean samePlace) {
        memory.put(WAITING, id);
        memory.put(KEPT, samePlace ? id : "");
        if (memory.get(SINCE).isEmpty()) {
            memory.put(SINCE, Long.toString(clock.instant().getEpochSecond()));
        }
        return new Leaving.ToQueue(
                id,
                queue.queue(),
                priority(queue),
                queue.seconds(),
                queue.survey() != null && queue.survey(),
                queue.record() == null ? "always" : queue.record(),
                samePlace);
    }

    private Branch branch(Node node) {
        if (node instanceof Node.Menu menu) {
            return menu(menu);
        } else if (node instanceof Node.Collect collect) {
            return collect(collect);
        } else if (node instanceof Node.LookUp lookUp) {
            return lookUp(lookUp);
        } else if (node instanceof Node.Time time) {
            return time(time);
        } else if (node instanceof Node.Decide decide) {
            return decide(decide);
        } else if (node instanceof Node.Survey survey) {
            return survey(survey);
        } else if (node instanceof Node.CallBack back) {
            return new Branch("then", back.then());
        } else if (node instanceof Node.Dial dial) {
            return new Branch("nobody", dial.nobody() == null ? dial.noAnswer() : dial.nobody());
        } else if (node instanceof Node.Play play) {
            dialogue.say(play.say());
            return new Branch("then", play.then());
        }
        return new Branch("", null);
    }

    private Branch time(Node.Time time) {
        return switch (world.hours(time.calendar())) {
            case OPEN -> new Branch("open", time.open());
            case CLOSED -> new Branch("closed", time.closed());
            case HOLIDAY -> new Branch("holiday", time.holiday() == null ? time.closed() : time.holiday());
        };
    }

    private Branch menu(Node.Menu menu) {
        String keys = String.join("", menu.keys().keySet());
        Asked asked = dialogue.ask(
                menu.say(), menu.timeout(), menu.tries(), first -> keys.indexOf(first) >= 0 ? "" + first : null);
        if (asked.answer() != null) {
            return new Branch("key " + asked.answer(), menu.keys().get(asked.answer()));
        }
        return failed(asked, menu.noInput(), menu.invalid());
    }

    private Branch collect(Node.Collect collect) {
        Asked asked = dialogue.ask(
                collect.say(),
                collect.timeout(),
                collect.tries(),
                first -> dialogue.number(first, collect.min(), collect.max()));
        if (asked.answer() != null) {
            memory.put(collect.into(), asked.answer());
            return new Branch("then", collect.then());
        }
        return failed(asked, collect.noInput(), collect.invalid());
    }

    private Branch survey(Node.Survey survey) {
        Asked asked = dialogue.ask(
                survey.say(),
                survey.timeout(),
                survey.tries(),
                first -> first >= '1' && first <= '5' ? "" + first : null);
        if (asked.answer() != null) {
            scored.accept(Integer.parseInt(asked.answer()));
            return new Branch("key " + asked.answer(), survey.then());
        }
        return new Branch(asked.lastWasWrong() ? "invalid" : "noInput", null);
    }

    private Branch failed(Asked asked, @Nullable String noInput, @Nullable String invalid) {
        return asked.lastWasWrong()
                ? new Branch("invalid", invalid == null ? flow.defaults().invalid() : invalid)
                : new Branch("noInput", noInput == null ? flow.defaults().noInput() : noInput);
    }

    private Branch lookUp(Node.LookUp node) {
        dialogue.say(node.say());
        World.Found found = world.lookUp(node.what(), node.by() == null ? "" : memory.get(node.by()));
        memory.put(node.into(), String.join(" ", found.spoken()));
        return switch (found.outcome()) {
            case "found" -> new Branch("found", node.found());
            case "several" -> new Branch("several", node.several() == null ? node.none() : node.several());
            default -> new Branch("none", node.none());
        };
    }

    private Branch decide(Node.Decide node) {
        World.Decision decision = world.decide(node.point(), memory.values());
        dialogue.say(decision.spoken());
        if (decision.priority() > 0) {
            memory.put(PRIORITY, Integer.toString(decision.priority()));
        }
        String to = node.outcomes().get(decision.outcome());
        return new Branch(decision.outcome(), to == null ? node.otherwise() : to);
    }

    private void leave(String id, Node node, String outcome) {
        trail.accept(new TrailStep(clock.instant(), id, kind(node), outcome));
    }

    private static String kind(Node node) {
        return node.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private Leaving end(String node) {
        return new Leaving.End(node);
    }
}
