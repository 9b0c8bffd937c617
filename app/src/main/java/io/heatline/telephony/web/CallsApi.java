package io.heatline.telephony.web;

import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.customer.Phone;
import io.heatline.edge.Cursor;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.CallArchive;
import io.heatline.telephony.CallId;
import io.heatline.telephony.CallOrders;
import io.heatline.telephony.PremisesCalls;
import io.heatline.telephony.store.CallQuery;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.web.CallViews.CallDetailView;
import io.heatline.telephony.web.CallViews.CallRowView;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.WorkOrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls over HTTP. */
@RestController
class CallsApi {

    /** A mobile number, or one with its area. */
    private static final int WHOLE = 11;

    private static final String NO_LINE = "-";

    private final CallArchive calls;
    private final CallViews views;
    private final OrderAccess orders;
    private final CallOrders ofCalls;
    private final PremisesCalls ofPremises;

    CallsApi(CallArchive calls, CallViews views, OrderAccess orders, CallOrders ofCalls, PremisesCalls ofPremises) {
        this.ofCalls = ofCalls;
        this.calls = calls;
        this.views = views;
        this.orders = orders;
        this.ofPremises = ofPremises;
    }

    /** The order a call led to. */
    record CallOrder(@NotNull @Nullable WorkOrderNumber number) {}

    /**
     * Newest first.
     *
     * @param phone how the number outside ends, or all of it, in any spelling
     * @param agent a person's id
     * @param order the number of an order that came from it
     * @param premises a premises' id: the calls of its people's numbers, and those its orders came from
     */
    @GetMapping("/api/calls")
    Page<CallRowView> list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable @Size(max = 40) String phone,
            @RequestParam(required = false) @Nullable @Size(max = 64) String agent,
            @RequestParam(required = false) @Nullable @Size(max = 80) String queue,
            @RequestParam(required = false) @Nullable List<Result> result,
            @RequestParam(required = false) @Nullable @Size(max = 32) String order,
            @RequestParam(required = false) @Nullable Long premises,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var me = reader();
        requirePeriod(from, to);
        var before = after == null ? null : Cursor.read(after, 2, CallsApi::place);
        var which = premises == null ? null : ofPremises.of(premises, me);
        var query = new CallQuery(
                from,
                to,
                line(phone),
                blankIsNone(agent),
                blankIsNone(queue),
                result == null ? List.of() : result.stream().map(Result::name).toList(),
                ofCalls.asked(me, blankIsNone(order)),
                which == null ? null : which.lines(),
                which == null ? List.of() : which.calls(),
                before == null ? null : before.at(),
                before == null ? null : before.id(),
                limit + 1);
        Page<CallRow> page = Page.cut(calls.page(query), limit, CallsApi::cursor);
        var sounds = calls.recordingsOf(page.items());
        return page.map(row -> views.row(row, sounds.getOrDefault(row.id(), List.of()), me));
    }

    /** One call with its legs, its way through the menu, what the rules said, its recordings and orders. */
    @GetMapping("/api/calls/{id}")
    CallDetailView one(@PathVariable CallId id) {
        var me = reader();
        return views.detail(calls.read(id, me.id()), me);
    }

    /** Says that an order came from this call. */
    @PostMapping("/api/calls/{id}/orders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bind(@PathVariable CallId id, @Valid @RequestBody CallOrder order) {
        var me = reader();
        me.require(Permission.ORDER_OPEN);
        var number = orders.see(me, Objects.requireNonNull(order.number())).number();
        calls.bind(id, number.value());
    }

    private static SignedIn reader() {
        var me = SignedIn.current();
        me.require(Permission.CALL_READ);
        return me;
    }

    record Place(Instant at, String id) {}

    static Place place(List<String> parts) {
        return new Place(Instant.parse(parts.get(0)), parts.get(1));
    }

    private static String cursor(CallRow last) {
        return Cursor.of(last.arrivedAt().toString(), last.id());
    }

    /** A whole number is looked for as it stands, from the index; part of one, or one without its area, by its end; what is none finds nothing. */
    static @Nullable String line(@Nullable String phone) {
        String asked = blankIsNone(phone);
        if (asked == null) {
            return null;
        }
        String digits = Phone.of(asked).digits();
        return digits.isEmpty() ? NO_LINE : digits.length() >= WHOLE ? digits : "%" + digits;
    }

    /** @throws Invalid when the end is not after the beginning */
    static void requirePeriod(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new Invalid(
                    "period-invalid",
                    "结束时间应晚于开始时间",
                    List.of(new FieldProblem("to", "ends-before-it-begins", to + " is not after " + from)));
        }
    }

    static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
