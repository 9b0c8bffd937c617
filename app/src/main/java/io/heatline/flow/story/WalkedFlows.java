package io.heatline.flow.story;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which sequence flows an instance took. The engine's history has no flows: each finished activity is followed to the
 * first activity among its targets that began once it had ended.
 */
final class WalkedFlows {

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> walk;

    WalkedFlows(BpmnModelInstance model, List<HistoricActivityInstance> walk) {
        this.model = model;
        this.walk = walk;
    }

    Set<String> ids() {
        var flows = new HashSet<String>();
        walk.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .forEach(step -> taken(step, flows));
        return flows;
    }

    private void taken(HistoricActivityInstance step, Set<String> flows) {
        if (model.getModelElementById(step.getActivityId()) instanceof FlowNode node) {
            var outgoing = node.getOutgoing();
            if (splits(step)) {
                outgoing.stream()
                        .filter(flow -> entered(flow, step).isPresent())
                        .forEach(flow -> flows.add(flow.getId()));
            } else {
                outgoing.stream()
                        .filter(flow -> entered(flow, step).isPresent())
                        .min(Comparator.comparing(flow -> entered(flow, step).orElseThrow()))
                        .ifPresent(flow -> flows.add(flow.getId()));
            }
        }
    }

    /** Everything but an exclusive gateway sends a token down each of its flows. */
    private static boolean splits(HistoricActivityInstance step) {
        return !"exclusiveGateway".equals(step.getActivityType());
    }

    /** How far along the walk the flow's target was first entered after the step. */
    private Optional<Integer> entered(SequenceFlow flow, HistoricActivityInstance step) {
        for (int place = walk.indexOf(step) + 1; place < walk.size(); place++) {
            var next = walk.get(place);
            if (next.getActivityId().equals(flow.getTarget().getId())
                    && !next.getStartTime().before(step.getEndTime())) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
