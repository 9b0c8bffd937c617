package io.heatline.asterisk.call;

import io.heatline.asterisk.call.Leg.Outcome;
import io.heatline.asterisk.call.Leg.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One channel of a call while its events are read. */
final class Line {
    final String channel;
    final Instant since;
    String name = "";
    String context = "";
    String exten = "";
    String caller = "";
    boolean holding;
    /** Speaks with somebody else while the customer waits. */
    boolean asking;
    /** That its conversation with a queue's caller is over has been told. */
    boolean wrapped;

    long ring;
    long talk;
    long hold;
    long consult;

    @Nullable
    String queue;

    @Nullable
    Instant rung;

    /** When it was lifted; whoever is asked first for a key that takes the call is answered later. */
    @Nullable
    Instant lifted;

    @Nullable
    Instant answered;

    @Nullable
    Instant ringEnded;

    @Nullable
    Instant ended;

    @Nullable
    String bridge;
    /** The bridge it was in last: where someone may be waiting for it. */
    @Nullable
    String left;

    Outcome outcome = Outcome.CALLED;

    Line(String channel, Instant since) {
        this.channel = channel;
        this.since = since;
    }

    boolean alive() {
        return ended == null;
    }

    boolean ringing() {
        return rung != null && outcome == Outcome.RINGING && ended == null;
    }

    /** Rings aloud: nobody has picked up. */
    boolean rings() {
        return lifted == null && ringing();
    }

    void pickedUp(Instant at) {
        if (ringing() && lifted == null) {
            lifted = at;
        }
    }

    /** Half of a pseudo channel that only carries sound from one place of the dialplan to another. */
    boolean local() {
        return name.startsWith("Local/");
    }

    /** Half of one that keeps somebody's place in a queue. */
    boolean keepsPlace() {
        return name.contains("@heatline-out-later");
    }

    /** The other half of a pseudo channel: {@code …;1} and {@code …;2}. */
    boolean twin(Line half) {
        int cut = name.lastIndexOf(';');
        return local() && cut > 0 && half.name.startsWith(name.substring(0, cut + 1));
    }

    boolean extension() {
        String party = party();
        return !party.isEmpty() && party.length() <= 5 && party.chars().allMatch(Character::isDigit);
    }

    /** {@code PJSIP/8001-0000002a} is {@code 8001}. */
    String party() {
        int from = name.indexOf('/') + 1;
        int to = name.lastIndexOf('-');
        return to > from ? name.substring(from, to) : name.substring(from);
    }

    /** {@code Local/13900001111@heatline-out-later-0000002a;1} is {@code 13900001111}. */
    String number() {
        int to = name.indexOf('@');
        return to < 0 ? "" : name.substring(name.indexOf('/') + 1, to);
    }

    Leg leg(Role role) {
        return new Leg(
                channel,
                party(),
                role,
                queue,
                rung == null ? since : rung,
                answered,
                ended,
                micros(ring),
                micros(talk),
                micros(hold),
                micros(consult),
                outcome);
    }

    static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
