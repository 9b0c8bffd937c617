package io.heatline.workorder;

import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import io.heatline.rules.PriorityRules;
import io.heatline.rules.RequestFacts;
import io.heatline.rules.RuleRef;
import io.heatline.rules.Verdict;
import io.heatline.station.StationRouting;
import io.heatline.workorder.store.OrderMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules how urgent an order is and whose it is, and keeps their answer with its reasons. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Triage {

    private final WorkOrders workOrders;
    private final OrderMapper orders;
    private final Decisions decisions;
    private final Timeline timeline;
    private final PriorityRules priorities;
    private final StationRouting stations;
    private final ApplicationEventPublisher events;

    Triage(
            WorkOrders workOrders,
            OrderMapper orders,
            Decisions decisions,
            Timeline timeline,
            PriorityRules priorities,
            StationRouting stations,
            ApplicationEventPublisher events) {
        this.workOrders = workOrders;
        this.orders = orders;
        this.decisions = decisions;
        this.timeline = timeline;
        this.priorities = priorities;
        this.stations = stations;
        this.events = events;
    }

    /** How urgent the order is. */
    public Priority classify(WorkOrderNumber number) {
        var order = workOrders.get(number);
        var verdict = priorities.prioritise(factsOf(order));
        orders.classify(number.value(), verdict.priority().name());
        decisions.record(
                number, Decision.Kind.PRIORITY, verdict.priority().name(), null, verdict.rules(), facts(order), null);
        timeline.classified(number, verdict.priority(), sentences(verdict.rules()));
        return verdict.priority();
    }

    /** Whose the order is; undecided where the rules don't name exactly one station. */
    public Routing route(WorkOrderNumber number) {
        var order = workOrders.get(number);
        var verdict = stations.route(
                order.estate(), order.type().name(), order.fault().name());
        var station = verdict instanceof Verdict.Decided decided ? new StationId(decided.outcome()) : null;
        orders.route(number.value(), station == null ? null : station.value());
        keep(number, order, verdict);
        events.publishEvent(new WorkOrderChanged(number));
        return new Routing(order, station);
    }

    private void keep(WorkOrderNumber number, WorkOrder order, Verdict verdict) {
        var asked = Map.<String, Object>of(
                "estate", order.estate(),
                "type", order.type().name(),
                "fault", order.fault().name());
        if (verdict instanceof Verdict.Decided decided) {
            decisions.record(
                    number,
                    Decision.Kind.STATION,
                    decided.outcome(),
                    null,
                    decided.rules(),
                    asked,
                    verdict.tableVersion());
            timeline.routed(number, decided.outcome(), sentences(decided.rules()));
        } else if (verdict instanceof Verdict.Undecided undecided) {
            decisions.record(
                    number, Decision.Kind.STATION, null, undecided.reason(), List.of(), asked, verdict.tableVersion());
            timeline.routed(number, null, undecided.reason());
        }
    }

    private static RequestFacts factsOf(WorkOrder order) {
        return new RequestFacts(
                order.type().name(),
                order.fault().name(),
                order.nature().name(),
                order.indoorTemperature(),
                order.vulnerable().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private static Map<String, Object> facts(WorkOrder order) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("type", order.type());
        facts.put("fault", order.fault());
        facts.put("nature", order.nature());
        facts.put("indoorTemperature", order.indoorTemperature());
        facts.put("vulnerable", order.vulnerable());
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    private static String sentences(List<RuleRef> rules) {
        return rules.stream().map(RuleRef::label).collect(Collectors.joining(";"));
    }
}
