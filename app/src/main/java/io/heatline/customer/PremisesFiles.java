package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.HeatingMapper;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.edge.Page;
import io.heatline.station.EstateName;
import io.heatline.station.HeatNetwork;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Opens the file of one premises; each reading is written down in the audit trail. */
@Service
public class PremisesFiles {

    private static final int READINGS = 200;

    private final PremisesMapper premises;
    private final Contacts contacts;
    private final OwnerMapper owners;
    private final HeatingMapper heating;
    private final HeatNetwork network;
    private final ChangeLog changes;
    private final AuditTrail audit;

    PremisesFiles(
            PremisesMapper premises,
            Contacts contacts,
            OwnerMapper owners,
            HeatingMapper heating,
            HeatNetwork network,
            ChangeLog changes,
            AuditTrail audit) {
        this.premises = premises;
        this.contacts = contacts;
        this.owners = owners;
        this.heating = heating;
        this.network = network;
        this.changes = changes;
        this.audit = audit;
    }

    /** @throws PremisesNotFound when there is none */
    public PremisesFile read(long id) {
        var file = open(id);
        audit.record("premises.read", "premises", String.valueOf(id), null);
        return file;
    }

    /** The same for whoever has just changed it: that is written down already. */
    public PremisesFile open(long id) {
        var record = premises.byId(id).map(PremisesRows::premises).orElseThrow(() -> new PremisesNotFound(id));
        return new PremisesFile(
                record,
                contacts.of(List.of(id)),
                owners.ofPremises(List.of(id)).stream().map(PremisesRows::owner).toList(),
                network.placeOf(new EstateName(record.estate())).orElse(null),
                heating.payments(id).stream()
                        .map(row -> new Payment(row.season(), row.amountDue(), row.amountPaid(), row.paidAt()))
                        .toList(),
                heating.network(id)
                        .map(row -> new NetworkStatus(row.status(), row.sinceDay()))
                        .orElse(null),
                heating.temperatures(id, READINGS).stream()
                        .map(row -> new Temperature(row.measuredAt(), row.celsius(), row.place()))
                        .toList(),
                premises.intoWhich(id).stream()
                        .map(row -> new PremisesFile.Merged(Objects.requireNonNull(row.id()), row.address()))
                        .toList());
    }

    /** 变更记录, newest first. */
    public Page<Change> changes(long id, String after, int limit) {
        if (premises.byId(id).isEmpty()) {
            throw new PremisesNotFound(id);
        }
        return changes.of(id, after, limit);
    }
}
