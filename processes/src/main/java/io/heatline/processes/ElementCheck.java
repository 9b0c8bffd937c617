package io.heatline.processes;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which elements a model may have. */
final class ElementCheck {

    private static final Set<String> HARMLESS = Set.of(
            // the frame, and what is for people only
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "childLaneSet",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "categoryValueRef",
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            // the way
            "sequenceFlow",
            "incoming",
            "outgoing",
            "conditionExpression",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "subProcess",
            "callActivity",
            // steps
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            // events
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "message",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "error",
            "errorEventDefinition",
            "escalation",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "linkEventDefinition");

    private static final Set<String> DETAILS = Set.of("properties", "property", "in", "out", "executionListener");

    private static final Map<String, ModelRule> REFUSED = Map.ofEntries(
            Map.entry("scriptTask", ModelRule.SCRIPT),
            Map.entry("script", ModelRule.SCRIPT),
            Map.entry("taskListener", ModelRule.LISTENER),
            Map.entry("inputOutput", ModelRule.INPUT_OUTPUT),
            Map.entry("connector", ModelRule.CONNECTOR),
            Map.entry("field", ModelRule.FIELD),
            Map.entry("businessRuleTask", ModelRule.DECISION),
            Map.entry("multiInstanceLoopCharacteristics", ModelRule.LOOP),
            Map.entry("standardLoopCharacteristics", ModelRule.LOOP),
            Map.entry("timeCycle", ModelRule.TIMER),
            Map.entry("timeDuration", ModelRule.TIMER));

    private ElementCheck() {}

    static Stream<ModelProblem> problems(ModelNode node) {
        if (isAllowed(node) || LoopCheck.isSigning(node)) {
            return Stream.empty();
        }
        ModelRule rule = REFUSED.getOrDefault(node.tag(), ModelRule.ELEMENT);
        return Stream.of(node.breaks(rule, node.text().isEmpty() ? node.tag() : node.text()));
    }

    private static boolean isAllowed(ModelNode node) {
        if (!node.isIn("extensionElements")) {
            return node.isBpmn() && HARMLESS.contains(node.tag());
        }
        return ModelNode.CAMUNDA.equals(node.at().getUri()) && DETAILS.contains(node.tag()) && isAtHome(node);
    }

    /** What is handed to another process belongs to the call of it. */
    private static boolean isAtHome(ModelNode node) {
        return !node.is("in", "out") || node.isIn("callActivity");
    }
}
