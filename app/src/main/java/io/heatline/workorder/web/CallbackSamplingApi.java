package io.heatline.workorder.web;

import io.heatline.edge.Page;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.CallbackSampling;
import io.heatline.workorder.RequestType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many orders of each type are called back: read by those who call, changed by those who answer for the limits. */
@RestController
@RequestMapping("/api/rules/callback-sampling")
class CallbackSamplingApi {

    private static final List<RequestType> DRAWN =
            List.of(RequestType.REPAIR, RequestType.EMERGENCY, RequestType.SERVICE);
    private static final List<Permission> READERS =
            List.of(Permission.CALENDAR_EDIT, Permission.PROCESS_READ, Permission.ORDER_READ_ALL);

    private final CallbackSampling sampling;

    CallbackSamplingApi(CallbackSampling sampling) {
        this.sampling = sampling;
    }

    /** Of each hundred orders of a type, how many are called back. */
    record SampleShare(
            @NotNull RequestType type,
            @NotNull @Min(0) @Max(100) Integer percent) {}

    /** What is to be from now on; a type that is not named stays as it was. */
    record SampleShares(@NotEmpty List<@Valid @NotNull SampleShare> items) {}

    @GetMapping
    Page<SampleShare> shares() {
        var me = SignedIn.current();
        if (me.onlyOrder() != null || READERS.stream().noneMatch(me::may)) {
            throw new NotPermitted(Permission.CALENDAR_EDIT);
        }
        return Page.of(DRAWN.stream()
                .map(type -> new SampleShare(type, sampling.percent(type)))
                .toList());
    }

    @PutMapping
    Page<SampleShare> change(@Valid @RequestBody SampleShares wanted) {
        var me = SignedIn.current();
        me.require(Permission.CALENDAR_EDIT);
        var percents = wanted.items().stream()
                .collect(Collectors.toMap(SampleShare::type, SampleShare::percent, (first, last) -> last));
        sampling.change(percents, me.id());
        return shares();
    }
}
