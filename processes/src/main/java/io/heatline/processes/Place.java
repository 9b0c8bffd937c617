package io.heatline.processes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a model may say something to evaluate, and so what it may say there. */
enum Place {
    /** A service, as <code>${bean}</code>. */
    BEAN,
    /** Variables compared with literals. */
    CONDITION,
    /** One variable. */
    VARIABLE,
    /** A word, or one variable; several, separated by commas, where the engine takes a list. */
    WORDS,
    /** The business key handed to a called process. */
    BUSINESS_KEY,
    /** The name of a variable, without braces. */
    VARIABLE_NAME;

    private static final Map<String, Place> SETTINGS = Map.ofEntries(
            Map.entry("serviceTask delegateExpression", BEAN),
            Map.entry("sendTask delegateExpression", BEAN),
            Map.entry("messageEventDefinition delegateExpression", BEAN),
            Map.entry("userTask assignee", WORDS),
            Map.entry("userTask candidateUsers", WORDS),
            Map.entry("userTask candidateGroups", WORDS),
            Map.entry("userTask priority", WORDS),
            Map.entry("userTask dueDate", VARIABLE),
            Map.entry("userTask followUpDate", VARIABLE),
            Map.entry("multiInstanceLoopCharacteristics collection", VARIABLE_NAME),
            Map.entry("multiInstanceLoopCharacteristics elementVariable", VARIABLE_NAME));

    private static final Map<String, Place> DETAILS = Map.of(
            "executionListener delegateExpression", BEAN,
            "in businessKey", BUSINESS_KEY,
            "in source", VARIABLE_NAME,
            "in target", VARIABLE_NAME,
            "out source", VARIABLE_NAME,
            "out target", VARIABLE_NAME);

    private static final List<String> TIMES = List.of("timeDate");

    /** The place an attribute is, by its key: qualified for the engine's own settings. Null if it is none. */
    static @Nullable Place of(ModelNode node, String key) {
        if (key.startsWith(ModelNode.CAMUNDA + ":")) {
            return SETTINGS.get(node.tag() + " " + key.substring(ModelNode.CAMUNDA.length() + 1));
        }
        return ModelNode.CAMUNDA.equals(node.at().getUri()) ? DETAILS.get(node.tag() + " " + key) : null;
    }

    /** The place that an element's own text is. Null if it is none. */
    static @Nullable Place of(ModelNode node) {
        if (node.is("conditionExpression")) {
            return CONDITION;
        }
        return TIMES.contains(node.tag()) ? VARIABLE : null;
    }
}
