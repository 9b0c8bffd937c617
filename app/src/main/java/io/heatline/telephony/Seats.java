package io.heatline.telephony;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.identity.PersonId;
import io.heatline.live.Audience;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.telephony.Agents.Seat;
import io.heatline.telephony.Agents.SeatCall;
import io.heatline.telephony.store.AgentRow;
import io.heatline.telephony.store.LineMapper;
import io.heatline.telephony.store.LineMapper.LineCallRow;
import io.heatline.telephony.store.LineMapper.LineRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A phone as its person sees it: their state, and the calls on it. All of it is written down, so it outlives a reload. */
@Component
class Seats {

    private final LineMapper lines;
    private final PbxLines pbxs;
    private final OpenLines open;
    private final PhoneSettings settings;
    private final LiveHub live;

    Seats(LineMapper lines, PbxLines pbxs, OpenLines open, PhoneSettings settings, LiveHub live) {
        this.lines = lines;
        this.pbxs = pbxs;
        this.open = open;
        this.settings = settings;
        this.live = live;
    }

    /** What a browser hears when something of its phone is not as it was. */
    record SeatChanged(String extension) {}

    /** Every open page of this person looks again. */
    void changed(PersonId person, String extension) {
        changed(live, person, extension);
    }

    static void changed(LiveHub live, PersonId person, String extension) {
        live.publish(new LiveEvent("seat", new SeatChanged(extension), Audience.only(person)));
    }

    Seat of(AgentRow row) {
        Optional<LineRow> line = lines.of(row.extension());
        List<SeatCall> calls =
                lines.callsAt(row.extension()).stream().map(Seats::call).toList();
        boolean talking = !calls.isEmpty();
        return new Seat(
                row.extension(),
                Agents.State.valueOf(row.agentState()),
                row.reason(),
                row.sinceAt(),
                pbxs.doors().findAny().isPresent(),
                settings.inBrowser(row.extension()) && settings.line() != null,
                open.isOpen(row.extension()),
                until(row),
                talking ? line.map(LineRow::consulting).orElse(null) : null,
                talking && line.filter(one -> one.recording() == 1).isPresent(),
                calls);
    }

    private static @Nullable Instant until(AgentRow row) {
        return row.agentState().equals(Agents.State.WRAP_UP.name()) ? row.untilAt() : null;
    }

    private static SeatCall call(LineCallRow row) {
        boolean rings = row.legOutcome().equals("RINGING");
        return new SeatCall(
                row.id(),
                Direction.valueOf(row.direction()),
                row.customer(),
                rings ? State.RINGING : State.valueOf(row.callState()),
                row.answeredAt() == null ? row.beganAt() : row.answeredAt(),
                row.queueName());
    }
}
