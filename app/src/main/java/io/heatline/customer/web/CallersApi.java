package io.heatline.customer.web;

import io.heatline.customer.Caller;
import io.heatline.customer.Callers;
import io.heatline.customer.Callers.PremisesChooser;
import io.heatline.customer.PremisesList;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling. */
@RestController
class CallersApi {

    private final Callers callers;
    private final PremisesList list;

    CallersApi(Callers callers, PremisesList list) {
        this.callers = callers;
        this.list = list;
    }

    /** @param number masked for whoever need not know it */
    record CallerView(String number, Caller.@Nullable Unknown unknown, List<CallerHousehold> premises, boolean more) {}

    /**
     * A premises the call may be about.
     *
     * @param contact the name of whose number it is
     * @param chosen how often an agent chose it for this caller
     */
    record CallerHousehold(
            HouseholdView premises,
            Caller.Certainty certainty,
            List<Caller.Reason> reasons,
            @Nullable String contact,
            int chosen) {}

    /** Which premises a call was about. */
    record Choice(@NotNull @Nullable Long premises) {}

    /** None, one or several premises, the likeliest first, with what speaks for each. The number as it was presented, in any spelling. */
    @GetMapping("/api/callers/{phone}")
    CallerView recognise(@PathVariable @Size(max = 100) String phone) {
        return view(phone, Desk.require().may(Permission.PHONE_READ));
    }

    /** The same for a number that does not fit into a path: with a slash in it, or none at all. */
    @GetMapping("/api/callers")
    CallerView recogniseAny(@RequestParam(defaultValue = "") @Size(max = 100) String phone) {
        return view(phone, Desk.require().may(Permission.PHONE_READ));
    }

    /** Remembers for this caller which premises the call was about. */
    @PostMapping("/api/callers/{phone}/choice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@PathVariable @Size(max = 100) String phone, @Valid @RequestBody Choice choice) {
        var me = Desk.require();
        me.require(Permission.ORDER_OPEN);
        var premises = choice.premises();
        callers.choose(
                phone,
                premises == null ? -1 : premises,
                new PremisesChooser(me.id().value()));
    }

    /** Forgets a choice that was wrong. */
    @DeleteMapping("/api/callers/{phone}/choice")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable @Size(max = 100) String phone, @RequestParam(defaultValue = "0") long premises) {
        Desk.require().require(Permission.ORDER_OPEN);
        callers.forget(phone, premises);
    }

    private CallerView view(String presented, boolean phones) {
        var caller = callers.recognise(presented);
        var number = caller.number();
        var found = caller.households();
        var entries = list.entries(
                        Page.of(found.stream().map(Caller.Household::card).toList()))
                .items();
        return new CallerView(
                phones ? number.written() : number.masked(),
                caller.unknown(),
                IntStream.range(0, found.size())
                        .mapToObj(at -> view(found.get(at), entries.get(at), phones))
                        .toList(),
                caller.more());
    }

    private static CallerHousehold view(Caller.Household one, PremisesList.Entry entry, boolean phones) {
        var contact = one.contact();
        return new CallerHousehold(
                HouseholdView.of(entry, List.of(), phones, one.openOrders()),
                one.certainty(),
                one.reasons(),
                contact == null ? null : contact.name(),
                one.chosen());
    }
}
