package io.heatline.desk;

import io.heatline.customer.PremisesArchive;
import io.heatline.desk.store.DeskMapper;
import io.heatline.desk.store.DeskMapper.DeskRow;
import io.heatline.edge.Forbidden;
import io.heatline.identity.PersonId;
import io.heatline.live.Audience;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.telephony.CallArchive;
import io.heatline.telephony.CallId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents note while they are on a call: which premises it is about, and the order as far as it is typed. */
@Service
public class CallDesk {

    private final DeskMapper notes;
    private final CallArchive calls;
    private final PremisesArchive archive;
    private final LiveHub live;
    private final Clock clock;

    CallDesk(DeskMapper notes, CallArchive calls, PremisesArchive archive, LiveHub live, Clock clock) {
        this.notes = notes;
        this.calls = calls;
        this.archive = archive;
        this.live = live;
        this.clock = clock;
    }

    /**
     * What is noted of a call.
     *
     * @param call the call as it is known now: calls that were bridged are one
     * @param premises which premises it is about, if somebody said so
     * @param draft the order as far as it is typed, as the page wrote it
     * @param changedBy who noted last; null when nobody did
     */
    public record Note(
            CallId call,
            @Nullable Long premises,
            @Nullable String draft,
            @Nullable PersonId changedBy,
            @Nullable Instant changedAt) {}

    /** Whoever has no part in a call writes nothing about it. */
    public static final class NotYourCall extends Forbidden {
        private static final long serialVersionUID = 1L;

        NotYourCall() {
            super("not-your-call", "this call was never on your phone");
        }
    }

    /** What a page hears when another one noted something. */
    record DeskChanged(CallId call) {}

    /** Told together, where two calls turned out to be one: the latest word of each kind. */
    public Note of(CallId id) {
        CallArchive.Names names = calls.names(id);
        List<DeskRow> rows = notes.of(names.all());
        Long premises = rows.stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.premisesId()))
                .findFirst()
                .orElse(null);
        String draft = rows.stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.draft()))
                .findFirst()
                .orElse(null);
        return rows.isEmpty()
                ? new Note(names.call(), null, null, null, null)
                : new Note(
                        names.call(),
                        premises,
                        draft,
                        new PersonId(rows.get(0).changedBy()),
                        rows.get(0).changedAt());
    }

    /**
     * Notes anew; null takes the note away.
     *
     * @throws NotYourCall when the call was never on this person's phone
     * @throws io.heatline.customer.PremisesNotFound when there is no such premises
     */
    @Transactional
    public Note note(CallId id, @Nullable Long premises, @Nullable String draft, PersonId person) {
        CallId call = calls.names(id).call();
        if (!calls.tookPart(call, person)) {
            throw new NotYourCall();
        }
        int version = notes.one(call.value()).map(DeskRow::version).orElse(0) + 1;
        var row = new DeskRow(
                call.value(),
                premises == null ? null : archive.current(premises).id(),
                draft,
                version,
                person.value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (notes.update(row) == 0) {
            notes.insert(row);
        }
        for (PersonId other : calls.people(call)) {
            if (!other.equals(person)) {
                live.publish(new LiveEvent("desk", new DeskChanged(call), Audience.only(other)));
            }
        }
        return of(call);
    }
}
