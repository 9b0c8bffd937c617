package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.FilterTerm;
import io.heatline.customer.store.ListQuery;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.PremisesMapper;
import io.heatline.customer.store.PremisesOrder;
import io.heatline.customer.store.PremisesRow;
import io.heatline.edge.Cursor;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.edge.Page;
import io.heatline.station.EstateName;
import io.heatline.station.HeatNetwork;
import io.heatline.station.HeatPlace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The archive as a list: narrowed, in an order, page by page. Reading it is written down in the audit trail. */
@Service
public class PremisesList {

    private static final Map<String, PremisesOrder> ORDERS = Map.of(
            "id", PremisesOrder.REGISTERED,
            "address", PremisesOrder.PLACE,
            "accountNo", PremisesOrder.ACCOUNT_NO,
            "heatedArea", PremisesOrder.HEATED_AREA,
            "changedAt", PremisesOrder.CHANGED);

    private final PremisesMapper premises;
    private final PremisesCards cards;
    private final OwnerMapper owners;
    private final HeatNetwork network;
    private final AuditTrail audit;

    PremisesList(
            PremisesMapper premises, PremisesCards cards, OwnerMapper owners, HeatNetwork network, AuditTrail audit) {
        this.premises = premises;
        this.cards = cards;
        this.owners = owners;
        this.network = network;
        this.audit = audit;
    }

    /**
     * A premises of a list.
     *
     * @param owners the owners of today
     * @param heat where its heat comes from, null if nobody said
     */
    public record Entry(
            PremisesCard card, List<Owner> owners, @Nullable HeatPlace heat) {
        public Entry {
            owners = List.copyOf(owners);
        }
    }

    /**
     * @param filter terms that must all hold, see {@link PremisesFilter}
     * @param sort id, address, accountNo, heatedArea or changedAt, after a minus from the largest down
     * @param after the cursor of the page before, empty for the first page
     * @throws Invalid when one of them isn't understood
     */
    public Page<Entry> find(List<String> filter, String sort, String after, int limit) {
        var terms = terms(filter);
        boolean descending = sort.startsWith("-");
        var order = order(descending ? sort.substring(1) : sort);
        var query = after.isEmpty()
                ? new ListQuery(terms, order, descending, null, 0, limit + 1)
                : continued(terms, order, descending, after, limit);
        var rows = Page.cut(premises.list(query), limit, row -> cursor(order, row));
        audit.record(
                "premises.listed",
                "premises",
                "list",
                PremisesSearch.forAudit(String.join(" ", filter)) + ": "
                        + rows.items().size());
        return new Page<>(entries(cards.of(rows.items())), rows.next());
    }

    /** Everything that fits, by id, for whoever writes it down as a whole; not written down in the audit trail. */
    public List<Entry> walk(List<String> filter, long after, int limit) {
        var query =
                new ListQuery(terms(filter), PremisesOrder.REGISTERED, false, after == 0 ? null : after, after, limit);
        return entries(cards.of(premises.list(query)));
    }

    /** How many premises fit. */
    public long count(List<String> filter) {
        return premises.count(terms(filter));
    }

    /** The same premises with what a list shows of them besides. */
    public Page<Entry> entries(Page<PremisesCard> found) {
        return new Page<>(entries(found.items()), found.next());
    }

    private List<Entry> entries(List<PremisesCard> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(card -> card.premises().id()).toList();
        var current = owners.ofPremises(ids).stream()
                .filter(row -> row.untilDay() == null)
                .map(PremisesRows::owner)
                .collect(groupingBy(Owner::premisesId));
        var estates = found.stream()
                .map(card -> card.premises().estate())
                .distinct()
                .collect(toMap(Function.identity(), EstateName::new));
        var places = network.places(estates.values());
        return found.stream()
                .map(card -> new Entry(
                        card,
                        current.getOrDefault(card.premises().id(), List.of()),
                        places.get(Objects.requireNonNull(
                                        estates.get(card.premises().estate()))
                                .key())))
                .toList();
    }

    List<FilterTerm> terms(List<String> filter) {
        return PremisesFilter.read(filter).stream().map(this::placed).toList();
    }

    /** Where the heat comes from is known by the estate. */
    private FilterTerm placed(PremisesFilter.Term term) {
        if (!term.field().heatPlace() || term.term().test() != FilterTerm.Test.ONE_OF) {
            return term.term();
        }
        var estates = new ArrayList<Object>();
        network.places().forEach((estate, place) -> {
            if (term.place().contains(idOf(term.field(), place))) {
                estates.add(estate);
            }
        });
        // A key no estate has: an empty list of values is no SQL.
        return new FilterTerm(
                term.field().column(), FilterTerm.Test.ONE_OF, null, estates.isEmpty() ? List.of("|") : estates);
    }

    private static String idOf(FilterField field, HeatPlace place) {
        var office = place.office();
        var station = place.station();
        return switch (field) {
            case SUBSTATION -> place.substation().id();
            case OFFICE -> office == null ? "" : office.id();
            default -> station == null ? "" : station.value();
        };
    }

    private static PremisesOrder order(String word) {
        var order = ORDERS.get(word);
        if (order == null) {
            throw new Invalid(
                    "sort-invalid",
                    "no such order",
                    List.of(new FieldProblem("sort", "sort-invalid", String.join(", ", ORDERS.keySet()))));
        }
        return order;
    }

    private static String cursor(PremisesOrder order, PremisesRow row) {
        Object value =
                switch (order) {
                    case REGISTERED -> row.id();
                    case PLACE -> row.addressKey();
                    case ACCOUNT_NO -> row.accountNo() == null ? " " : row.accountNo();
                    case HEATED_AREA -> row.heatedArea() == null ? BigDecimal.ZERO : row.heatedArea();
                    case CHANGED -> row.changedAt();
                };
        return Cursor.of(order.name(), String.valueOf(value), String.valueOf(row.id()));
    }

    private static ListQuery continued(
            List<FilterTerm> terms, PremisesOrder order, boolean descending, String after, int limit) {
        return Cursor.read(after, 3, parts -> {
            if (!parts.get(0).equals(order.name())) {
                throw new IllegalArgumentException("a cursor of another order");
            }
            return new ListQuery(
                    terms, order, descending, value(order, parts.get(1)), Long.parseLong(parts.get(2)), limit + 1);
        });
    }

    private static Object value(PremisesOrder order, String text) {
        return switch (order) {
            case REGISTERED -> Long.valueOf(text);
            case PLACE, ACCOUNT_NO -> text;
            case HEATED_AREA -> new BigDecimal(text);
            case CHANGED -> Instant.parse(text);
        };
    }
}
