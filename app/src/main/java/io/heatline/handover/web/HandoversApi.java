package io.heatline.handover.web;

import io.heatline.edge.Page;
import io.heatline.handover.Deliveries;
import io.heatline.handover.Delivery;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What other systems took, and what they didn't. */
@RestController
@RequestMapping("/api/handovers")
class HandoversApi {

    private final Deliveries deliveries;

    HandoversApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Oldest first; those that were given up, unless others are asked for. */
    @GetMapping
    Page<Delivery> list(
            @RequestParam(defaultValue = "DEAD") Delivery.State state,
            @RequestParam(defaultValue = "") @Size(max = 200) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        allowed();
        return deliveries.in(state, after, limit);
    }

    /** Tries one that was given up once more. */
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable @Size(max = 36) String id) {
        allowed();
        deliveries.retry(id);
    }

    private static void allowed() {
        SignedIn.current().require(Permission.SYNC_WATCH);
    }
}
