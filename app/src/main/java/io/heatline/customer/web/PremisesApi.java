package io.heatline.customer.web;

import io.heatline.customer.OpenOrderCounts;
import io.heatline.customer.PremisesCard;
import io.heatline.customer.PremisesSearch;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking a household up at the desk. */
@RestController
@RequestMapping("/api/premises")
class PremisesApi {

    private final PremisesSearch search;
    private final ObjectProvider<OpenOrderCounts> orders;

    PremisesApi(PremisesSearch search, ObjectProvider<OpenOrderCounts> orders) {
        this.search = search;
        this.orders = orders;
    }

    /**
     * @param text parts of the address, a contact's name, a phone number or a part of it; empty for all premises
     * @param after the cursor of the page before
     */
    @GetMapping
    Page<HouseholdView> find(
            @RequestParam(defaultValue = "") @Size(max = 200) String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        boolean phones = Desk.require().may(Permission.PHONE_READ);
        var found = search.find(text, after, limit);
        var open = openOrders(found.items());
        return found.map(card -> view(card, phones, open));
    }

    @GetMapping("/{id}")
    HouseholdView one(@PathVariable long id) {
        boolean phones = Desk.require().may(Permission.PHONE_READ);
        var card = search.read(id);
        return view(card, phones, openOrders(List.of(card)));
    }

    private static HouseholdView view(PremisesCard card, boolean phones, Map<Long, Integer> open) {
        return HouseholdView.of(card, phones, open.getOrDefault(card.premises().id(), 0));
    }

    private Map<Long, Integer> openOrders(List<PremisesCard> cards) {
        var ids = cards.stream().map(card -> card.premises().id()).toList();
        var counts = orders.getIfAvailable();
        return counts == null || ids.isEmpty() ? Map.of() : counts.ofPremises(ids);
    }
}
