package io.heatline.telephony;

import io.heatline.customer.Callers;
import io.heatline.customer.Payment;
import io.heatline.customer.PremisesCard;
import io.heatline.customer.PremisesFile;
import io.heatline.customer.PremisesFiles;
import io.heatline.customer.PremisesHit;
import io.heatline.customer.PremisesSearch;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.OrderSearch;
import io.heatline.workorder.Outages;
import io.heatline.workorder.WorkOrder;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is known of a caller by their number, asked in the name of the telephone itself. */
@Component
class CallerFile {

    private static final int ORDERS = 20;
    static final Person TELEPHONE =
            new Person(new PersonId("telephone"), "电话", null, Set.of(Role.AGENT), null, null, true);

    private final Callers callers;
    private final PremisesSearch search;
    private final PremisesFiles files;
    private final OrderSearch orders;
    private final Outages outages;

    CallerFile(Callers callers, PremisesSearch search, PremisesFiles files, OrderSearch orders, Outages outages) {
        this.callers = callers;
        this.search = search;
        this.files = files;
        this.orders = orders;
        this.outages = outages;
    }

    /** The outage we know of at the premises. */
    Optional<Outages.Outage> outage(PremisesCard premises) {
        return outages.at(premises.premises());
    }

    /** The premises of this number; none where there are several: a machine doesn't guess whose debts to read out. */
    Optional<PremisesCard> premises(String number) {
        var found = SignedIn.as(TELEPHONE, () -> callers.recognise(number)).households();
        return found.size() == 1 ? Optional.of(found.get(0).card()) : Optional.empty();
    }

    /** The premises these digits were keyed in for. */
    Optional<PremisesCard> keyedIn(String digits) {
        List<PremisesHit> found =
                SignedIn.as(TELEPHONE, () -> search.find(digits, "", 2).items());
        return found.size() == 1 ? Optional.of(found.get(0).card()) : Optional.empty();
    }

    /** What is still to be paid for all seasons, in yuan. */
    BigDecimal owed(long premises) {
        PremisesFile file = SignedIn.as(TELEPHONE, () -> files.read(premises));
        return file.payments().stream().map(CallerFile::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal open(Payment payment) {
        return payment.due().subtract(payment.paid()).max(BigDecimal.ZERO);
    }

    /** Orders of the premises that have not ended, the newest first. */
    List<WorkOrder> openOrders(long premises) {
        var asked = new OrderSearch.Criteria(
                List.of(), null, null, List.of(), List.of(), List.of(), null, null, null, premises);
        return SignedIn.as(TELEPHONE, () -> orders.find(SignedIn.current(), asked, null, ORDERS)).stream()
                .filter(order -> !order.status().ended())
                .sorted(Comparator.comparing(WorkOrder::takenAt).reversed())
                .toList();
    }
}
