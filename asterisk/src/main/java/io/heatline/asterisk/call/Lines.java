package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.Leg.Outcome;
import io.heatline.asterisk.call.Leg.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The channels of a call: who is the customer, who is ours, and who hears whom. */
final class Lines {
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private final Map<String, Line> byChannel = new LinkedHashMap<>();
    private @Nullable Line root;
    private boolean locals;

    /** The channel an event is about; the first one is the call's root. */
    Line of(PbxEvent event) {
        Line line = byChannel.computeIfAbsent(event.channel(), id -> new Line(id, event.at()));
        if (root == null) {
            root = line;
        }
        return line;
    }

    void appeared(Line line, PbxEvent.Appeared e) {
        line.name = e.name();
        locals |= line.local();
        line.context = e.context();
        line.exten = e.exten();
        line.caller = e.caller();
    }

    Collection<Line> all() {
        return byChannel.values();
    }

    @Nullable
    Line get(String channel) {
        return byChannel.get(channel);
    }

    @Nullable
    Line root() {
        return root;
    }

    boolean ended() {
        return !byChannel.isEmpty() && byChannel.values().stream().noneMatch(Line::alive);
    }

    List<String> live() {
        return byChannel.values().stream()
                .filter(Line::alive)
                .map(line -> line.channel)
                .toList();
    }

    /** How many phones are on it. */
    int phones() {
        return (int) byChannel.values().stream()
                .filter(line -> line.alive() && !line.local())
                .count();
    }

    boolean anyRinging() {
        return byChannel.values().stream().anyMatch(Line::ringing);
    }

    boolean anyRung() {
        return byChannel.values().stream().anyMatch(line -> line.rung != null);
    }

    boolean any(Outcome outcome) {
        return byChannel.values().stream().anyMatch(line -> line.outcome == outcome);
    }

    /** Whether a phone was ringing until then. */
    boolean rangUntil(Instant at) {
        return byChannel.values().stream().anyMatch(line -> rangUntil(line, at));
    }

    private static boolean rangUntil(Line line, Instant at) {
        return line.ringing()
                || line.outcome == Outcome.CANCELLED
                        && line.ringEnded != null
                        && line.ringEnded.plus(JUST_NOW).isAfter(at);
    }

    // ---- who is who

    Direction direction() {
        if (root == null || !ours(root)) {
            return Direction.INBOUND;
        }
        return trunk() == null && !placeKept() ? Direction.INTERNAL : Direction.OUTBOUND;
    }

    /** Whether the call is a place that was kept: nobody is on the line yet when an agent takes it. */
    boolean placeKept() {
        return root != null && root.keepsPlace();
    }

    /** Whether it was we who called: from a phone, or because the application wanted somebody outside rung. */
    private static boolean ours(Line root) {
        return root.extension() || root.name.startsWith("Local/") && root.name.contains("@heatline-out-");
    }

    /** The line outside that was answered, or the last one that was tried: a second trunk is rung when the first is down. */
    private @Nullable Line trunk() {
        Line trunk = null;
        for (Line line : byChannel.values()) {
            boolean outside = line != root && !line.name.isEmpty() && !line.extension() && !line.local();
            if (outside && (trunk == null || trunk.answered == null)) {
                trunk = line;
            }
        }
        return trunk;
    }

    /** The line of the person outside. */
    @Nullable
    Line customer() {
        Line trunk = root != null && ours(root) ? trunk() : null;
        return trunk == null ? root : trunk;
    }

    /** The extension that spoke last, or was rung last if nobody spoke. */
    @Nullable
    String agent(@Nullable Line customer) {
        String agent = null;
        boolean spoke = false;
        for (Line line : byChannel.values()) {
            boolean speaks = line.answered != null || line.talk > 0;
            boolean other = line != customer || root == customer && line == root && line.extension();
            if (other && line.extension() && !line.local() && (speaks || !spoke)) {
                agent = line.party();
                spoke |= speaks;
            }
        }
        return agent;
    }

    List<Leg> legs(@Nullable Line customer) {
        return byChannel.values().stream()
                .filter(line -> !line.local())
                .map(line ->
                        line.leg(line.extension() ? Role.EXTENSION : line == customer ? Role.CUSTOMER : Role.OUTSIDE))
                .toList();
    }

    /** When the last of them was gone. */
    Instant end() {
        Instant end = Instant.EPOCH;
        for (Line line : byChannel.values()) {
            end = line.ended != null && line.ended.isAfter(end) ? line.ended : end;
        }
        return end;
    }

    // ---- who hears whom

    /** Who hears this line: all in its bridge, and all in bridges that pseudo channels join to it. */
    List<Line> with(Line line) {
        String bridge = line.bridge;
        if (bridge == null) {
            return List.of();
        }
        Set<String> joined = locals ? joined(bridge) : Set.of(bridge);
        List<Line> with = new ArrayList<>(2);
        for (Line other : byChannel.values()) {
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
            for (Line half : byChannel.values()) {
                if (half.local() && half.bridge != null && joined.contains(half.bridge)) {
                    byChannel.values().stream()
                            .filter(other -> other != half && other.bridge != null && other.twin(half))
                            .forEach(other -> joined.add(String.valueOf(other.bridge)));
                }
            }
        }
        return joined;
    }

    /** Whether it speaks with others than the customer. */
    boolean consults(Line line, @Nullable Line customer) {
        List<Line> company = with(line);
        return !company.isEmpty() && (customer == null || !company.contains(customer));
    }

    /** Who keeps the customer waiting: those who hold, or went to speak with someone else. */
    List<Line> keepers(Line customer) {
        List<Line> with = with(customer);
        return !with.isEmpty()
                ? with
                : byChannel.values().stream()
                        .filter(line -> line.alive() && customer.bridge != null && customer.bridge.equals(line.left))
                        .toList();
    }

    /** Whether more than one other is in the customer's bridge. */
    boolean three(@Nullable Line customer) {
        return customer != null
                && customer.bridge != null
                && byChannel.values().stream()
                                .filter(one -> customer.bridge.equals(one.bridge) && !one.local())
                                .count()
                        > 2;
    }
}
