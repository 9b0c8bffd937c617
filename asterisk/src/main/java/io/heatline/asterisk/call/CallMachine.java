package io.heatline.asterisk.call;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Turns one PBX's events into what its calls were. A call is the set of its events: a repeated one changes nothing, a late one is read
 * in its place, and two calls whose channels met are one. One thread at a time.
 */
public final class CallMachine {
    private static final Comparator<PbxEvent> BY_TIME =
            Comparator.comparing(PbxEvent::at).thenComparing(CallMachine::rank).thenComparing(PbxEvent::channel);
    /** Events said at the very same moment are told apart by what they say, so that their order never depends on ours. */
    private static final Comparator<PbxEvent> ORDER = BY_TIME.thenComparing(Object::toString);

    /** What a PBX has just said may still be on its way to us. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final String pbx;
    private final Duration settling;
    private final Duration keeping;
    private final Map<String, Call> byLinkedid = new HashMap<>();
    private final Map<String, Call> byChannel = new HashMap<>();
    private final Map<String, Call> byBridge = new HashMap<>();
    private final Set<Call> calls = new LinkedHashSet<>();

    /**
     * @param pbx its name
     * @param settling how long events may still come after a call's last channel is gone
     * @param keeping how long an ended call is remembered, so that repeated events find it
     */
    public CallMachine(String pbx, Duration settling, Duration keeping) {
        this.pbx = pbx;
        this.settling = settling;
        this.keeping = keeping;
    }

    /**
     * Reads one event.
     *
     * @param now by our clock, for settling only
     * @return what changed; empty if the event told nothing new
     */
    public List<CallNews> take(PbxEvent event, Instant now) {
        Call call = callOf(event, now);
        if (!call.add(event)) {
            return List.of();
        }
        call.touched = now;
        call.settled = false;
        List<CallFact> fresh = call.fresh();
        // Whoever was answered talks a moment later, when the two are put together, and who was asked hangs up: no fact
        // says so.
        boolean moved = call.moved();
        return fresh.isEmpty() && !moved && !call.fold.ended() ? List.of() : List.of(call.news(pbx, fresh));
    }

    /** What ended long enough ago to be final; asked every second or so. */
    public List<CallNews> settle(Instant now) {
        List<CallNews> news = new ArrayList<>();
        for (Call call : List.copyOf(calls)) {
            if (call.settled && call.touched.plus(keeping).isBefore(now)) {
                forget(call);
            } else if (!call.settled
                    && call.fold.ended()
                    && !call.touched.plus(settling).isAfter(now)) {
                call.settled = true;
                news.add(call.news(pbx, call.fresh()));
            }
        }
        return news;
    }

    /**
     * Closes the calls none of whose channels the PBX has any more: their ends were missed.
     *
     * @param live the unique ids of all its channels
     * @param asked when it was asked; calls heard of since are left alone
     */
    public List<CallNews> reconcile(Collection<String> live, Instant asked, Instant now) {
        List<CallNews> news = new ArrayList<>();
        for (Call call : List.copyOf(calls)) {
            if (!call.fold.ended()
                    && call.touched.isBefore(asked)
                    && Collections.disjoint(call.fold.liveChannels(), live)) {
                call.closeAtLastWord();
                call.touched = now;
                news.add(call.news(pbx, call.fresh()));
            }
        }
        return news;
    }

    /**
     * Somebody who waits in a queue, as the PBX says.
     *
     * @param since when they joined it, to the second
     */
    public record Place(String queue, int position, Instant since) {}

    /**
     * What must have been missed, where the PBX's queues hold others than we thought: who is no longer in one left it by then, who is in one
     * joined it. To be taken as if it had been said.
     *
     * @param waiting who waits, by channel
     * @param asked when the PBX was asked; calls heard of since are left alone, and who joined a moment before
     */
    public List<PbxEvent> missed(Map<String, Place> waiting, Instant asked) {
        List<PbxEvent> missed = new ArrayList<>();
        for (Call call : calls) {
            if (!call.fold.ended() && call.touched.isBefore(asked)) {
                CallFold.Waiting thought = call.fold.waiting();
                if (thought != null && !waiting.containsKey(thought.channel())) {
                    missed.add(
                            new PbxEvent.QueueLeft(asked, call.linkedids.first(), thought.channel(), thought.queue()));
                }
                call.joinedUnheard(waiting, thought, asked.minus(A_MOMENT)).ifPresent(missed::add);
            }
        }
        return missed;
    }

    /**
     * Takes in what the PBX wrote down itself while nobody listened. Of a call we know it goes on after the last word we heard; of one we
     * don't, it is all there is; but what began before the record is left out.
     *
     * @param recorded oldest first
     * @param before only what happened before then: from there on we listened
     * @param closed whether a call is settled elsewhere, by one of its linked ids
     */
    public List<CallNews> fill(Collection<PbxEvent> recorded, Instant before, Predicate<String> closed, Instant now) {
        Map<Call, Instant> lastWords = new HashMap<>();
        calls.forEach(call -> lastWords.put(call, call.fold.ended() ? Instant.MAX : call.lastWord()));
        Set<String> leftOut = new HashSet<>();
        Map<Call, CallNews> news = new LinkedHashMap<>();
        for (PbxEvent event : recorded) {
            Call known = byLinkedid.get(event.linkedid());
            boolean ours = known == null
                    ? !leftOut.contains(event.linkedid()) && !closed.test(event.linkedid())
                    : event.at().isAfter(lastWords.getOrDefault(known, Instant.MIN));
            ours &= known != null || event instanceof PbxEvent.Appeared;
            if (known == null && !ours) {
                leftOut.add(event.linkedid());
            }
            if (ours && event.at().isBefore(before)) {
                take(event, now).forEach(one -> news.merge(callOf(event, now), one, CallMachine::together));
            }
        }
        return List.copyOf(news.values());
    }

    /** The later one, with all that both tell anew. */
    private static CallNews together(CallNews before, CallNews now) {
        List<CallFact> fresh = new ArrayList<>(before.fresh());
        fresh.addAll(now.fresh());
        return new CallNews(now.pbx(), now.call(), fresh, now.settled());
    }

    /** How many calls are not over. */
    public long open() {
        return calls.stream().filter(call -> !call.fold.ended()).count();
    }

    private Call callOf(PbxEvent event, Instant now) {
        Call call = byLinkedid.get(event.linkedid());
        call = joined(call, byChannel.get(event.channel()));
        // A conference keeps the linked id each of its members came with.
        if (event instanceof PbxEvent.BridgeEntered entered) {
            call = joined(call, byBridge.get(entered.bridge()));
        }
        if (event instanceof PbxEvent.AttendedTransferred transfer) {
            call = joined(call, byLinkedid.get(transfer.secondLinkedid()));
            call = joined(call, byChannel.get(transfer.secondChannel()));
        }
        if (call == null) {
            call = new Call(now);
            calls.add(call);
        }
        know(call, event.linkedid());
        if (event instanceof PbxEvent.BridgeEntered entered) {
            byBridge.put(entered.bridge(), call);
            call.bridges.add(entered.bridge());
        }
        byChannel.put(event.channel(), call);
        call.channels.add(event.channel());
        if (event instanceof PbxEvent.AttendedTransferred transfer) {
            know(call, transfer.secondLinkedid());
            byChannel.put(transfer.secondChannel(), call);
            call.channels.add(transfer.secondChannel());
        }
        return call;
    }

    private void know(Call call, String linkedid) {
        if (call.linkedids.add(linkedid)) {
            byLinkedid.put(linkedid, call);
        }
    }

    private @Nullable Call joined(@Nullable Call one, @Nullable Call other) {
        if (one == null || other == null || one == other) {
            return one == null ? other : one;
        }
        Call larger = one.events.size() >= other.events.size() ? one : other;
        Call smaller = larger == one ? other : one;
        smaller.linkedids.forEach(id -> byLinkedid.put(id, larger));
        smaller.channels.forEach(id -> byChannel.put(id, larger));
        smaller.bridges.forEach(id -> byBridge.put(id, larger));
        calls.remove(smaller);
        larger.absorb(smaller);
        return larger;
    }

    private void forget(Call call) {
        calls.remove(call);
        byLinkedid.keySet().removeAll(call.linkedids);
        byChannel.keySet().removeAll(call.channels);
        byBridge.keySet().removeAll(call.bridges);
    }

    private static int rank(PbxEvent event) {
        return event instanceof PbxEvent.Appeared ? 0 : event instanceof PbxEvent.HungUp ? 2 : 1;
    }

    private static final class Call {
        final TreeSet<String> linkedids = new TreeSet<>(Linkedid.OLDEST_FIRST);
        final Set<String> channels = new HashSet<>();
        final Set<String> bridges = new HashSet<>();
        final List<PbxEvent> events = new ArrayList<>();
        private final Set<PbxEvent> seen = new HashSet<>();
        private final Set<CallFact> told = new HashSet<>();
        CallFold fold = new CallFold();
        private CallRecord.State stood = CallRecord.State.ARRIVED;
        private int phones = 1;
        boolean settled;
        private boolean closed;
        Instant touched;

        Call(Instant now) {
            touched = now;
        }

        boolean add(PbxEvent event) {
            if (!seen.add(event)) {
                return false;
            }
            boolean next = !closed && (events.isEmpty() || ORDER.compare(events.get(events.size() - 1), event) <= 0);
            if (next) {
                events.add(event);
                fold.apply(event);
            } else {
                int place = Collections.binarySearch(events, event, ORDER);
                events.add(place < 0 ? -place - 1 : place, event);
                readAgain();
            }
            return true;
        }

        void absorb(Call other) {
            for (PbxEvent event : other.events) {
                if (seen.add(event)) {
                    events.add(event);
                }
            }
            linkedids.addAll(other.linkedids);
            channels.addAll(other.channels);
            bridges.addAll(other.bridges);
            told.addAll(other.told);
            events.sort(ORDER);
            readAgain();
        }

        void closeAtLastWord() {
            closed = true;
            fold.close(events.get(events.size() - 1).at());
        }

        Optional<PbxEvent> joinedUnheard(
                Map<String, Place> waiting, CallFold.@Nullable Waiting thought, Instant before) {
            for (String channel : fold.liveChannels()) {
                Place place = waiting.get(channel);
                boolean known =
                        place != null && thought != null && thought.queue().equals(place.queue());
                if (place != null && !known && place.since().isBefore(before)) {
                    Instant after = lastWord().plus(1, ChronoUnit.MICROS);
                    Instant at = place.since().isAfter(after) ? place.since() : after;
                    return Optional.of(
                            new PbxEvent.QueueJoined(at, linkedids.first(), channel, place.queue(), place.position()));
                }
            }
            return Optional.empty();
        }

        Instant lastWord() {
            return events.get(events.size() - 1).at();
        }

        /** From the beginning; what was closed because the PBX had forgotten it is open again, since it speaks of it. */
        private void readAgain() {
            closed = false;
            fold = new CallFold();
            events.forEach(fold::apply);
        }

        /** Whether it stands elsewhere than when this was asked last, or with fewer phones. */
        boolean moved() {
            CallRecord.State before = stood;
            int many = phones;
            stood = fold.state();
            phones = fold.phones();
            return stood != before || phones < many;
        }

        List<CallFact> fresh() {
            List<CallFact> fresh = new ArrayList<>();
            for (CallFact fact : fold.facts()) {
                if (told.add(fact)) {
                    fresh.add(fact);
                }
            }
            return fresh;
        }

        CallNews news(String pbx, List<CallFact> fresh) {
            return new CallNews(
                    pbx, fold.record(Collections.unmodifiableSortedSet(new TreeSet<>(linkedids))), fresh, settled);
        }
    }
}
