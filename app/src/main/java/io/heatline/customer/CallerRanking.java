package io.heatline.customer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.heatline.customer.Caller.Certainty;
import io.heatline.customer.Caller.Household;
import io.heatline.customer.Caller.Reason;
import io.heatline.customer.CallerLines.Line;
import io.heatline.customer.store.CallerMapper;
import io.heatline.customer.store.CallerRow;
import io.heatline.customer.store.PremisesMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the premises of a caller in order: what an agent chose, then where the number is somebody's own, then where an order is
 * open. Certain is what was chosen, or the only premises that has exactly this number.
 */
@Component
class CallerRanking {

    private final CallerMapper choices;
    private final PhoneNumbers numbers;
    private final PremisesMapper premises;
    private final PremisesCards cards;
    private final ObjectProvider<OpenOrderCounts> orders;

    CallerRanking(
            CallerMapper choices,
            PhoneNumbers numbers,
            PremisesMapper premises,
            PremisesCards cards,
            ObjectProvider<OpenOrderCounts> orders) {
        this.choices = choices;
        this.numbers = numbers;
        this.premises = premises;
        this.cards = cards;
        this.orders = orders;
    }

    Caller ranked(Phone phone, List<Line> lines, int shown) {
        var chosen = chosen(phone, lines);
        var ids = new LinkedHashSet<Long>();
        chosen.keySet().forEach(ids::add);
        lines.forEach(line -> ids.add(line.row().premisesId()));
        var open = open(ids);
        var all = cardsOf(ids);
        chosen.keySet().retainAll(all.stream().map(card -> card.premises().id()).toList());
        var households = all.stream()
                .map(card -> household(card, lines, chosen, open, all.size()))
                .sorted(order(chosen))
                .toList();
        return new Caller(phone, null, households.stream().limit(shown).toList(), households.size() > shown);
    }

    /** What was put away, merged or deleted is nobody's home any more: neither a choice nor a second one to doubt between. */
    private List<PremisesCard> cardsOf(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : cards.of(premises.byIds(ids)).stream()
                        .filter(card -> card.premises().state() != PremisesState.ARCHIVED)
                        .toList();
    }

    /** A choice made for somebody's number holds while it is theirs. */
    private Map<Long, CallerRow> chosen(Phone phone, List<Line> lines) {
        return choices.ofLine(numbers.line(phone).key()).stream()
                .filter(choice -> choice.contactId() == null
                        || lines.stream().anyMatch(line -> line.row().contactId() == choice.contactId()))
                .collect(toMap(CallerRow::premisesId, choice -> choice, (first, second) -> first, LinkedHashMap::new));
    }

    private Map<Long, Integer> open(Set<Long> ids) {
        var counts = orders.getIfAvailable();
        return counts == null || ids.isEmpty() ? Map.of() : counts.ofPremises(ids);
    }

    private static Household household(
            PremisesCard card, List<Line> lines, Map<Long, CallerRow> chosen, Map<Long, Integer> open, int all) {
        long id = card.premises().id();
        var line = lines.stream()
                .filter(one -> one.row().premisesId() == id)
                .findFirst()
                .orElse(null);
        var contact = line == null ? null : contact(card, line.row().contactId());
        var choice = chosen.get(id);
        int orders = open.getOrDefault(id, 0);
        var reasons = new ArrayList<Reason>();
        if (choice != null) {
            reasons.add(Reason.CHOSEN);
        }
        if (line != null) {
            reasons.add(line.reason());
            if (office(contact, line)) {
                reasons.add(Reason.OFFICE);
            }
        }
        if (orders > 0) {
            reasons.add(Reason.OPEN_ORDER);
        }
        boolean only = all == 1 && reasons.contains(Reason.REGISTERED);
        boolean certain =
                choice != null && choice.equals(chosen.values().iterator().next()) || only;
        return new Household(
                card,
                certain ? Certainty.CERTAIN : Certainty.LIKELY,
                reasons,
                contact,
                choice == null ? 0 : choice.times(),
                orders);
    }

    private static @Nullable Contact contact(PremisesCard card, long id) {
        return card.contacts().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElse(null);
    }

    private static boolean office(@Nullable Contact contact, Line line) {
        var own = line.row().relation();
        var relation = own == null && contact != null ? contact.relation() : own;
        return relation == Relation.PROPERTY_OFFICE;
    }

    private static Comparator<Household> order(Map<Long, CallerRow> chosen) {
        var last = new ArrayList<>(chosen.keySet());
        return comparing((Household one) -> {
                    int at = last.indexOf(one.card().premises().id());
                    return at < 0 ? Integer.MAX_VALUE : at;
                })
                .thenComparing(one -> !one.reasons().contains(Reason.REGISTERED))
                .thenComparing(one -> one.reasons().contains(Reason.OFFICE))
                .thenComparing(one -> one.openOrders() == 0)
                .thenComparing(one -> one.card().premises().id());
    }
}
