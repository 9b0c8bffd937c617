package io.heatline.workorder;

import io.heatline.customer.PremisesArchive;
import io.heatline.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a question into work: an order for a station, which the question waits for. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Turning {

    private final WorkOrders workOrders;
    private final Joining joining;
    private final PremisesArchive archive;

    Turning(WorkOrders workOrders, Joining joining, PremisesArchive archive) {
        this.workOrders = workOrders;
        this.joining = joining;
        this.archive = archive;
    }

    /**
     * Opens an order for the same household.
     *
     * @param details what the station is to do
     */
    public WorkOrderNumber turn(
            WorkOrderNumber question, RequestType type, Fault fault, @Nullable String details, PersonId by) {
        var asked = workOrders.get(question);
        var home = archive.byId(asked.premisesId()).orElseThrow();
        var order = workOrders.open(
                new OpenWorkOrder(
                        new OpenWorkOrder.Address(home.estate(), home.building(), home.unit(), home.room()),
                        new OpenWorkOrder.Caller(asked.contactName(), asked.contactPhone()),
                        type,
                        fault,
                        asked.source(),
                        asked.nature(),
                        details,
                        asked.indoorTemperature(),
                        asked.vulnerable(),
                        false),
                by);
        joining.join(question, order, JoinedAs.TURNED, by, null);
        return order;
    }
}
