package io.heatline.telephony.web;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.asterisk.call.Figure;
import io.heatline.asterisk.call.Leg.Outcome;
import io.heatline.asterisk.call.Leg.Role;
import io.heatline.customer.Phone;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.CallArchive;
import io.heatline.telephony.CallOrders;
import io.heatline.telephony.DutyAlarms;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.FactRow;
import io.heatline.telephony.store.IvrMapper.TrailRow;
import io.heatline.telephony.store.IvrMapper.VerdictRow;
import io.heatline.telephony.store.LegRow;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls as a person may see them. */
@Component
class CallViews {

    private static final Pattern NUMBER = Pattern.compile("[0-9+]{7,}");

    private final Directory directory;
    private final CallOrders orders;

    CallViews(Directory directory, CallOrders orders) {
        this.directory = directory;
        this.orders = orders;
    }

    /** Who spoke, or was rung. */
    record CallAgentView(
            String extension,
            @Nullable String person,
            @Nullable String name) {}

    /** A line of the list; lengths are seconds. */
    record CallRowView(
            String id,
            Direction direction,
            @Nullable String customer,
            @Nullable String dialled,
            State state,
            @Nullable Result result,
            Instant arrivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            long ivrSeconds,
            long waitSeconds,
            long talkSeconds,
            long holdSeconds,
            @Nullable String queue,
            @Nullable CallAgentView agent,
            @Nullable Integer score,
            int recordings,
            boolean newMessage) {}

    /** One phone's part; lengths are seconds. */
    record CallLegView(
            @Nullable String party,
            Role role,
            @Nullable String name,
            @Nullable String queue,
            Instant beganAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            long ringSeconds,
            long talkSeconds,
            long holdSeconds,
            long consultSeconds,
            Outcome outcome) {}

    /** A line of its story. */
    record CallFactView(
            Instant at,
            What what,
            @Nullable String who,
            @Nullable String detail) {}

    /** A place in the menu. */
    record CallTrailView(
            Instant at,
            String flow,
            long version,
            @Nullable String node,
            String kind,
            @Nullable String outcome) {}

    /** What the rules said. */
    record CallVerdictView(
            Instant at,
            String point,
            @Nullable String outcome,
            int priority,
            @Nullable String process,
            List<String> rules) {}

    /** A sound file; {@code heard} says whether somebody listened. */
    record CallRecordingView(String id, String kind, long seconds, long bytes, boolean heard) {}

    /** Somebody on duty who was rung. */
    record AlarmRingView(Instant at, String phone, @Nullable String name, boolean taken) {}

    /** An emergency nobody answered: who on duty was rung, and who took it. */
    record CallAlarmView(
            DutyAlarms.State state,
            Instant raisedAt,
            @Nullable String takenBy,
            @Nullable Instant takenAt,
            List<AlarmRingView> rings) {}

    /** All of one call; {@code figures} is what it counts as, once it is over. */
    record CallDetailView(
            CallRowView call,
            List<Figure> figures,
            List<CallLegView> legs,
            List<CallFactView> facts,
            List<CallTrailView> trail,
            List<CallVerdictView> verdicts,
            List<CallRecordingView> recordings,
            List<String> orders,
            @Nullable CallAlarmView alarm) {}

    CallRowView row(CallRow row, List<RecordingRow> recordings, SignedIn me) {
        return new CallRowView(
                row.id(),
                Direction.valueOf(row.direction()),
                shown(row.customer(), me),
                row.direction().equals(Direction.INBOUND.name()) ? row.dialled() : shown(row.dialled(), me),
                State.valueOf(row.callState()),
                row.outcome() == null ? null : Result.valueOf(row.outcome()),
                row.arrivedAt(),
                row.answeredAt(),
                row.endedAt(),
                seconds(row.ivrMs()),
                seconds(row.waitMs()),
                seconds(row.talkMs()),
                seconds(row.holdMs()),
                row.queueName(),
                agent(row.agentExt(), row.agentId()),
                row.score(),
                recordings.size(),
                recordings.stream().anyMatch(one -> one.kind().equals("voicemail") && one.heardAt() == null));
    }

    CallDetailView detail(CallArchive.Detail detail, SignedIn me) {
        Set<String> seen = orders.seen(me, detail.orders());
        return new CallDetailView(
                row(detail.call(), detail.recordings(), me),
                figures(detail.call().figures()),
                detail.legs().stream().map(leg -> leg(leg, me)).toList(),
                detail.facts().stream().map(fact -> fact(fact, me)).toList(),
                detail.trail().stream().map(place -> trail(place, me)).toList(),
                detail.verdicts().stream().map(CallViews::verdict).toList(),
                detail.recordings().stream().map(CallViews::recording).toList(),
                detail.orders().stream().filter(seen::contains).toList(),
                detail.alarm().map(told -> alarm(told, me)).orElse(null));
    }

    private static List<Figure> figures(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Figure::valueOf).toList();
    }

    private CallAlarmView alarm(DutyAlarms.Told told, SignedIn me) {
        var alarm = told.alarm();
        var rings = told.rings().stream()
                .map(ring -> new AlarmRingView(
                        ring.rungAt(),
                        String.valueOf(shown(ring.phone(), me)),
                        ring.personId() == null ? null : name(ring.personId()),
                        ring.taken() == 1))
                .toList();
        var taker = rings.stream().filter(AlarmRingView::taken).findFirst();
        return new CallAlarmView(
                DutyAlarms.State.valueOf(alarm.alarmState()),
                alarm.raisedAt(),
                taker.map(ring -> ring.name() == null ? ring.phone() : ring.name())
                        .orElse(null),
                alarm.takenAt(),
                rings);
    }

    private CallLegView leg(LegRow leg, SignedIn me) {
        return new CallLegView(
                shown(leg.party(), me),
                Role.valueOf(leg.legRole()),
                leg.personId() == null ? null : name(leg.personId()),
                leg.queueName(),
                leg.beganAt(),
                leg.answeredAt(),
                leg.endedAt(),
                seconds(leg.ringMs()),
                seconds(leg.talkMs()),
                seconds(leg.holdMs()),
                seconds(leg.consultMs()),
                Outcome.valueOf(leg.outcome()));
    }

    private static CallFactView fact(FactRow fact, SignedIn me) {
        return new CallFactView(
                fact.happenedAt(), What.valueOf(fact.kind()), shown(fact.subject(), me), shown(fact.detail(), me));
    }

    /** Whom a node rang is on the way, too. */
    private static CallTrailView trail(TrailRow row, SignedIn me) {
        return new CallTrailView(
                row.happenedAt(), row.flowKey(), row.flowVersion(), row.nodeId(), row.kind(), shown(row.outcome(), me));
    }

    private static CallVerdictView verdict(VerdictRow row) {
        String rules = row.ruleNames();
        return new CallVerdictView(
                row.happenedAt(),
                row.rulePoint(),
                row.outcome(),
                row.priority(),
                row.startsProcess(),
                rules == null ? List.of() : List.of(rules.split("\n")));
    }

    private static CallRecordingView recording(RecordingRow row) {
        return new CallRecordingView(
                row.id(), row.kind(), seconds(row.lengthMs()), row.byteCount(), row.heardAt() != null);
    }

    private @Nullable CallAgentView agent(@Nullable String extension, @Nullable String person) {
        return extension == null ? null : new CallAgentView(extension, person, person == null ? null : name(person));
    }

    private String name(String person) {
        return directory.person(new PersonId(person)).map(Person::name).orElse(person);
    }

    /** Whatever looks like somebody's number is masked for who need not know it. */
    private static @Nullable String shown(@Nullable String text, SignedIn me) {
        return text == null || me.may(Permission.PHONE_READ)
                ? text
                : NUMBER.matcher(text)
                        .replaceAll(number -> Phone.of(number.group()).masked());
    }

    private static long seconds(long millis) {
        return Math.round(millis / 1000.0);
    }
}
