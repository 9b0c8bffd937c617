package io.heatline.telephony;

import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.store.CallMapper;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.UnknownWorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders of calls, as far as a person may know of them: whom a complaint is about learns of it from no call either. */
@Component
public class CallOrders {

    /** No order is called so. */
    private static final String NONE = "-";

    private final CallMapper calls;
    private final OrderAccess access;

    CallOrders(CallMapper calls, OrderAccess access) {
        this.calls = calls;
        this.access = access;
    }

    /** Those of these numbers whose orders this person may see. */
    public Set<String> seen(SignedIn me, Collection<String> numbers) {
        return Lots.of(List.copyOf(Set.copyOf(numbers))).stream()
                .flatMap(lot ->
                        access.seen(me, lot.stream().map(WorkOrderNumber::new).toList()).stream())
                .map(WorkOrderNumber::value)
                .collect(Collectors.toSet());
    }

    /** The number to look for calls by; one that finds none where there is no such order for this person. */
    public @Nullable String asked(SignedIn me, @Nullable String number) {
        try {
            return number == null || access.sees(me, new WorkOrderNumber(number)) ? number : NONE;
        } catch (UnknownWorkOrder none) {
            return NONE;
        }
    }

    /** Whether one of these is a complaint about this person. */
    public boolean concern(PersonId person, Collection<String> numbers) {
        return numbers.stream().anyMatch(number -> access.concerns(person, new WorkOrderNumber(number)));
    }

    /** Whether a complaint about this person came by the call. */
    public boolean concern(PersonId person, CallId call) {
        return concern(person, calls.orders(call.value()));
    }
}
