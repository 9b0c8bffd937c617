package io.heatline.telephony;

import io.heatline.customer.PremisesLines;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.store.CallMapper;
import io.heatline.workorder.OrderSearch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which calls are a premises': those with the numbers of its people, and those an order of it came from, whoever called. */
@Component
public class PremisesCalls {

    /** Orders of one premises that are looked through for their calls, the newest. */
    private static final int ORDERS = 200;

    private final PremisesLines lines;
    private final OrderSearch orders;
    private final CallMapper calls;

    PremisesCalls(PremisesLines lines, OrderSearch orders, CallMapper calls) {
        this.lines = lines;
        this.orders = orders;
        this.calls = calls;
    }

    /**
     * What its calls are known by.
     *
     * @param lines digits of numbers
     * @param calls ids of calls
     */
    public record Marks(List<String> lines, List<String> calls) {}

    /** @param me whose sight of the orders counts */
    public Marks of(long premises, SignedIn me) {
        var asked = new OrderSearch.Criteria(List.of(), null, null, List.of(), List.of(), null, null, null, premises);
        var numbers = orders.find(me, asked, null, ORDERS).stream()
                .map(order -> order.number().value())
                .toList();
        return new Marks(List.copyOf(lines.of(premises)), numbers.isEmpty() ? List.of() : calls.callsOfOrders(numbers));
    }
}
