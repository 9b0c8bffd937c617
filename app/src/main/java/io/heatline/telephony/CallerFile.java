package io.heatline.telephony;

import io.heatline.customer.Caller.Certainty;
import io.heatline.customer.Caller.Household;
import io.heatline.customer.Caller.Reason;
import io.heatline.customer.Callers;
import io.heatline.customer.Payment;
import io.heatline.customer.PremisesCard;
import io.heatline.customer.PremisesFile;
import io.heatline.customer.PremisesFiles;
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

    /** The premises of this number, be it only alike; none where there are several. For who is rung first, where a mistake costs little. */
    Optional<PremisesCard> premises(String number) {
        return only(number).map(Household::card);
    }

    /** The same where there is no doubt: people are sent there. */
    Optional<PremisesCard> certain(String number) {
        return only(number).filter(one -> one.certainty() == Certainty.CERTAIN).map(Household::card);
    }

    private Optional<Household> only(String number) {
        var found = households(number);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Household> households(String number) {
        return SignedIn.as(TELEPHONE, () -> callers.recognise(number)).households();
    }

    /**
     * Whose affairs may be read out to this number: the premises it is registered at. None where it is only alike, or an agent once took
     * it for theirs; where there are several a machine doesn't guess whose debts to read out.
     */
    List<PremisesCard> registered(String number) {
        var found = households(number);
        return found.stream()
                .filter(one -> found.size() > 1 || isOwn(one))
                .map(Household::card)
                .toList();
    }

    private static boolean isOwn(Household one) {
        return one.certainty() == Certainty.CERTAIN && one.reasons().contains(Reason.REGISTERED);
    }

    /** The premises whose account was keyed in, digit by digit; more than one where that isn't clear. */
    List<PremisesCard> ofAccount(String digits) {
        return SignedIn.as(TELEPHONE, () -> search.ofAccount(digits));
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
