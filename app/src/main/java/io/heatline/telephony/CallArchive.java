package io.heatline.telephony;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.audit.AuditTrail;
import io.heatline.identity.PersonId;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallQuery;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.FactRow;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.IvrMapper.TrailRow;
import io.heatline.telephony.store.IvrMapper.VerdictRow;
import io.heatline.telephony.store.LegRow;
import io.heatline.telephony.store.LineMapper;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls as they are written down. */
@Service
public class CallArchive {

    private final CallMapper calls;
    private final LineMapper lines;
    private final IvrMapper ivr;
    private final RecordingMapper recordings;
    private final DutyAlarms alarms;
    private final CallOrders orders;
    private final AuditTrail audit;

    CallArchive(
            CallMapper calls,
            LineMapper lines,
            IvrMapper ivr,
            RecordingMapper recordings,
            DutyAlarms alarms,
            CallOrders orders,
            AuditTrail audit) {
        this.calls = calls;
        this.lines = lines;
        this.ivr = ivr;
        this.recordings = recordings;
        this.alarms = alarms;
        this.orders = orders;
        this.audit = audit;
    }

    /** All of one call. */
    public record Detail(
            CallRow call,
            List<LegRow> legs,
            List<FactRow> facts,
            List<TrailRow> trail,
            List<VerdictRow> verdicts,
            List<RecordingRow> recordings,
            List<String> orders,
            Optional<DutyAlarms.Told> alarm) {}

    /**
     * A call's names: it may have been written down as several before they were bridged.
     *
     * @param call what it is called now
     * @param all the same, and what it was called before
     */
    public record Names(CallId call, List<String> all) {}

    /** A call as another room may see it. */
    public record Heard(
            CallId id,
            Direction direction,
            @Nullable String customer,
            @Nullable Result result,
            Instant arrivedAt,
            Duration talk,
            @Nullable String extension,
            @Nullable PersonId agent,
            List<HeardSound> recordings,
            List<String> orders) {}

    /** A recording of a call as another room may see it. */
    public record HeardSound(String id, String kind, Duration length, boolean heard) {}

    /** @throws CallNotFound when there is no such call */
    public Names names(CallId id) {
        String now = row(id).id();
        return new Names(
                new CallId(now),
                Stream.concat(Stream.of(now), lines.mergedInto(now).stream()).toList());
    }

    /** Whether the call rang this person's phone, or they made it. */
    public boolean tookPart(CallId id, PersonId person) {
        return lines.partsOf(id.value(), person.value()) > 0;
    }

    /** Whose phones the call rang. */
    public List<PersonId> people(CallId id) {
        return lines.people(id.value()).stream().map(PersonId::new).toList();
    }

    /**
     * The latest calls from any of these lines, and these calls; the latest first.
     *
     * @param digits numbers' digits, as {@link io.heatline.customer.Phone} has them
     */
    public List<Heard> latest(List<String> digits, List<String> ids, int limit) {
        Stream<CallRow> byLine = digits.isEmpty() ? Stream.of() : lines.callsFrom(digits, limit).stream();
        Stream<CallRow> byId = ids.isEmpty() ? Stream.of() : lines.callsNamed(ids).stream();
        List<CallRow> rows = Stream.concat(byLine, byId)
                .distinct()
                .sorted(Comparator.comparing(CallRow::arrivedAt).reversed())
                .limit(limit)
                .toList();
        Map<String, List<RecordingRow>> sounds = recordingsOf(rows);
        return rows.stream()
                .map(row -> heard(row, sounds.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Heard heard(CallRow row, List<RecordingRow> sounds) {
        String outcome = row.outcome();
        String agent = row.agentId();
        return new Heard(
                new CallId(row.id()),
                Direction.valueOf(row.direction()),
                row.customer(),
                outcome == null ? null : Result.valueOf(outcome),
                row.arrivedAt(),
                Duration.ofMillis(row.talkMs()),
                row.agentExt(),
                agent == null ? null : new PersonId(agent),
                sounds.stream()
                        .map(one -> new HeardSound(
                                one.id(), one.kind(), Duration.ofMillis(one.lengthMs()), one.heardAt() != null))
                        .toList(),
                calls.orders(row.id()));
    }

    /** Newest first. */
    public List<CallRow> page(CallQuery query) {
        return calls.search(query);
    }

    /** The recordings of these calls, by call. */
    public Map<String, List<RecordingRow>> recordingsOf(List<CallRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : recordings.ofCalls(rows.stream().map(CallRow::id).toList()).stream()
                        .collect(Collectors.groupingBy(RecordingRow::callId));
    }

    /**
     * All of one call; what was merged into another is that other. The audit trail holds that it was read.
     *
     * @throws CallNotFound when there is no such call, or a complaint about this person came by it
     */
    @Transactional
    public Detail read(CallId id, PersonId person) {
        CallRow call = row(id);
        if (orders.concern(person, new CallId(call.id()))) {
            throw new CallNotFound(id.value());
        }
        audit.record("call.read", "call", call.id(), null);
        return new Detail(
                call,
                calls.legs(call.id()),
                calls.facts(call.id()),
                ivr.trail(call.id()),
                ivr.verdicts(call.id()),
                recordings.ofCall(call.id()),
                calls.orders(call.id()),
                alarms.ofCall(call.id()));
    }

    /** Says that an order came from this call; twice is once. */
    @Transactional
    public void bind(CallId id, String order) {
        CallRow call = row(id);
        if (calls.bound(call.id(), order) == 0) {
            calls.bind(call.id(), order);
            audit.record("call.bound", "call", call.id(), order);
        }
    }

    /** The calls an order came from. */
    public List<CallRow> ofOrder(String order) {
        return calls.ofOrder(order);
    }

    private CallRow row(CallId id) {
        CallRow call = calls.byId(id.value()).orElseThrow(() -> new CallNotFound(id.value()));
        String into = call.mergedInto();
        return into == null ? call : row(new CallId(into));
    }
}
