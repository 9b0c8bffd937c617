package io.heatline.workorder;

import io.heatline.rules.CourseFacts;
import io.heatline.rules.RuleRef;
import io.heatline.rules.SupervisionRules;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks the rules whether an order has come round too often, and keeps why. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Supervision {

    private final SupervisionRules rules;
    private final WorkOrders workOrders;
    private final Decisions decisions;

    Supervision(SupervisionRules rules, WorkOrders workOrders, Decisions decisions) {
        this.rules = rules;
        this.workOrders = workOrders;
        this.decisions = decisions;
    }

    /** What makes an order come round again. */
    public enum Happened {
        CALL,
        TRANSFER,
        REDO
    }

    /** Why the order has to be supervised after this, in words; empty if it need not be, or is already. */
    public Optional<String> needed(WorkOrderNumber number, Happened happened) {
        var order = workOrders.get(number);
        return order.status().ended() || order.course().supervisedSince() != null
                ? Optional.empty()
                : asked(order, happened);
    }

    private Optional<String> asked(WorkOrder order, Happened happened) {
        var course = order.course();
        var facts = new CourseFacts(happened.name(), course.calls(), order.reassignments(), order.reopened());
        var raised = rules.supervise(facts);
        if (raised.isEmpty()) {
            return Optional.empty();
        }
        decisions.record(order.number(), Decision.Kind.SUPERVISION, "SUPERVISED", null, raised, shown(facts), null);
        return Optional.of(raised.stream().map(RuleRef::label).collect(Collectors.joining(";")));
    }

    private static Map<String, Object> shown(CourseFacts facts) {
        return Map.of(
                "happened", facts.happened(),
                "calls", facts.calls(),
                "transfers", facts.transfers(),
                "redos", facts.redos());
    }
}
