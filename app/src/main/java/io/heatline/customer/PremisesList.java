package io.heatline.customer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.store.FilterTerm;
import io.heatline.customer.store.ListQuery;
import io.heatline.customer.store.OwnerMapper;
import io.heatline.customer.store.PremisesColumn;
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
import java.util.stream.Stream;
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

    private static final FilterTerm NOT_ARCHIVED =
            new FilterTerm(PremisesColumn.STATE, FilterTerm.Test.DIFFERENT, PremisesState.ARCHIVED.name());

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
        boolean descending = sort.startsWith("-");
        var order = order(descending ? sort.substring(1) : sort);
        var first = new ListQuery(terms(filter), order, null, descending, null, null, limit + 1);
        var query = after.isEmpty() ? begun(first) : continued(first, after);
        var rows = Page.cut(rows(query), limit, row -> cursor(order, row));
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
        return entries(cards.of(premises.list(ListQuery.byId(terms(filter), after, limit))));
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

    /** What was put away stands in no list but one that asks for a state. */
    List<FilterTerm> terms(List<String> filter) {
        var terms = PremisesFilter.read(filter).stream().map(this::placed).toList();
        boolean asked = terms.stream().anyMatch(term -> term.column() == PremisesColumn.STATE);
        return asked
                ? terms
                : Stream.concat(terms.stream(), Stream.of(NOT_ARCHIVED)).toList();
    }

    private List<PremisesRow> rows(ListQuery query) {
        var rows = premises.list(query);
        var known = query.known();
        if (known == null || known != query.descending() || rows.size() == query.limit()) {
            return rows;
        }
        var rest = premises.list(query.part(!known, query.limit() - rows.size()));
        return Stream.concat(rows.stream(), rest.stream()).toList();
    }

    /** From where nothing is known up, or down to there. */
    private static ListQuery begun(ListQuery first) {
        return first.order().optional() ? first.part(first.descending(), first.limit()) : first;
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

    /** With no value where nothing is known. */
    private static String cursor(PremisesOrder order, PremisesRow row) {
        Object value =
                switch (order) {
                    case REGISTERED -> row.id();
                    case PLACE -> row.addressKey();
                    case ACCOUNT_NO -> row.accountNo();
                    case HEATED_AREA -> row.heatedArea();
                    case CHANGED -> row.changedAt();
                };
        return Cursor.of(order.name(), value == null ? "" : value.toString(), String.valueOf(row.id()));
    }

    private static ListQuery continued(ListQuery first, String after) {
        var order = first.order();
        return Cursor.read(after, 3, parts -> {
            boolean known = !parts.get(1).isEmpty();
            if (!parts.get(0).equals(order.name()) || !(known || order.optional())) {
                throw new IllegalArgumentException("a cursor of another order");
            }
            return new ListQuery(
                    first.terms(),
                    order,
                    order.optional() ? known : null,
                    first.descending(),
                    known ? value(order, parts.get(1)) : null,
                    Long.valueOf(parts.get(2)),
                    first.limit());
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
