package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws one sound away: here, in the second place and at the PBX, with its entry on the audit trail. */
@Component
class Removal {

    private final RecordingMapper recordings;
    private final CallMapper calls;
    private final WorkOrders orders;
    private final SoundShelf shelf;
    private final Backups backups;
    private final TelephonySettings telephony;
    private final AuditTrail audit;
    private final Clock clock;

    Removal(
            RecordingMapper recordings,
            CallMapper calls,
            WorkOrders orders,
            SoundShelf shelf,
            Backups backups,
            TelephonySettings telephony,
            AuditTrail audit,
            Clock clock) {
        this.recordings = recordings;
        this.calls = calls;
        this.orders = orders;
        this.shelf = shelf;
        this.backups = backups;
        this.telephony = telephony;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * False when it is on hold, or somebody else did it. The bytes go first: a sound that is gone and still on the list is said to be
     * gone, one that is off the list and still there is what must not be.
     *
     * @throws IOException when a place is away: it stays on the list, and is tried again
     */
    @Transactional
    public boolean remove(RecordingRow row, Duration kept) throws IOException {
        if (onHold(row.callId())) {
            return false;
        }
        if (recordings.keptWith(row.sha256()) <= 1) {
            backups.discard(row.sha256());
            shelf.discard(row.sha256());
        }
        for (TelephonySettings.Pbx pbx : telephony.pbxs()) {
            Path folder = pbx.recordings();
            if (pbx.name().equals(row.pbx()) && folder != null) {
                Files.deleteIfExists(folder.resolve(row.fileName()));
            }
        }
        if (recordings.removed(row.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)) == 0) {
            return false;
        }
        audit.record("recording.removed", "call", row.callId(), row.kind() + ", " + kept.toDays() + " days");
        return true;
    }

    /** An order or a complaint that came from the call is still open. */
    boolean onHold(String call) {
        List<WorkOrderNumber> numbers =
                calls.orders(call).stream().map(WorkOrderNumber::new).toList();
        return orders.all(numbers).stream().map(WorkOrder::status).anyMatch(status -> !status.ended());
    }
}
