package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallQuery;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.FactRow;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.IvrMapper.TrailRow;
import io.heatline.telephony.store.IvrMapper.VerdictRow;
import io.heatline.telephony.store.LegRow;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls as they are written down. */
@Service
public class CallArchive {

    private final CallMapper calls;
    private final IvrMapper ivr;
    private final RecordingMapper recordings;
    private final AuditTrail audit;

    CallArchive(CallMapper calls, IvrMapper ivr, RecordingMapper recordings, AuditTrail audit) {
        this.calls = calls;
        this.ivr = ivr;
        this.recordings = recordings;
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
            List<String> orders) {}

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
     * @throws CallNotFound when there is no such call
     */
    @Transactional
    public Detail read(CallId id) {
        CallRow call = row(id);
        audit.record("call.read", "call", call.id(), null);
        return new Detail(
                call,
                calls.legs(call.id()),
                calls.facts(call.id()),
                ivr.trail(call.id()),
                ivr.verdicts(call.id()),
                recordings.ofCall(call.id()),
                calls.orders(call.id()));
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
