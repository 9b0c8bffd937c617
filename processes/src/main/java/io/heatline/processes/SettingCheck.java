package io.heatline.processes;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the engine's own settings a model may make, and with which values. */
final class SettingCheck {

    private static final Map<String, Set<String>> HARMLESS = Map.of(
            "definitions", Set.of("diagramRelationId"),
            "process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist"),
            "userTask",
                    Set.of(
                            "assignee",
                            "candidateUsers",
                            "candidateGroups",
                            "dueDate",
                            "followUpDate",
                            "priority",
                            "formRef",
                            "formRefBinding"),
            "serviceTask", Set.of("delegateExpression"),
            "sendTask", Set.of("delegateExpression"),
            "messageEventDefinition", Set.of("delegateExpression"),
            "callActivity", Set.of("calledElementBinding"),
            "multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable"));

    /** Details carry their settings without a prefix. */
    private static final Map<String, Set<String>> DETAILS = Map.of(
            "properties", Set.of(),
            "property", Set.of("id", "name", "value"),
            "executionListener", Set.of("event", "delegateExpression"),
            "in", Set.of("businessKey", "source", "target"),
            "out", Set.of("source", "target"));

    private static final Map<String, ModelRule> REFUSED = Map.ofEntries(
            Map.entry("class", ModelRule.JAVA_CLASS),
            Map.entry("variableMappingClass", ModelRule.JAVA_CLASS),
            Map.entry("formHandlerClass", ModelRule.JAVA_CLASS),
            Map.entry("expression", ModelRule.CODE),
            Map.entry("resultVariable", ModelRule.CODE),
            Map.entry("sourceExpression", ModelRule.CODE),
            Map.entry("resource", ModelRule.SCRIPT),
            Map.entry("type", ModelRule.EXTERNAL_TASK),
            Map.entry("topic", ModelRule.EXTERNAL_TASK),
            Map.entry("decisionRef", ModelRule.DECISION),
            Map.entry("caseRef", ModelRule.DECISION));

    /** Settings that change nothing as long as they say what is so anyway. */
    private static final Map<String, String> AS_IT_IS =
            Map.of("async", "false", "asyncBefore", "false", "asyncAfter", "false", "exclusive", "true");

    private SettingCheck() {}

    static Stream<ModelProblem> problems(ModelNode node) {
        return Stream.concat(
                node.at().attributes().stream().sorted().flatMap(key -> problems(node, key)), scripted(node));
    }

    private static Stream<ModelProblem> problems(ModelNode node, String key) {
        if (key.startsWith(ModelNode.ACTIVITI + ":")) {
            return Stream.of(node.breaks(ModelRule.ATTRIBUTE, key));
        }
        if (node.isBpmn()) {
            String prefix = ModelNode.CAMUNDA + ":";
            return key.startsWith(prefix)
                    ? problems(node, key, key.substring(prefix.length()), HARMLESS)
                    : Stream.empty();
        }
        return DETAILS.containsKey(node.tag()) ? problems(node, key, key, DETAILS) : Stream.empty();
    }

    private static Stream<ModelProblem> problems(
            ModelNode node, String key, String setting, Map<String, Set<String>> allowed) {
        String value = node.textOf(key);
        if (AS_IT_IS.containsKey(setting)) {
            boolean changesNothing = Objects.equals(AS_IT_IS.get(setting), value);
            return changesNothing ? Stream.empty() : Stream.of(node.breaks(ModelRule.ASYNC, setting));
        }
        boolean harmless = allowed.getOrDefault(node.tag(), Set.of()).contains(setting);
        return harmless ? Stream.empty() : Stream.of(node.breaks(refusal(node, setting), setting + "=" + value));
    }

    private static ModelRule refusal(ModelNode node, String setting) {
        return node.is("executionListener") ? ModelRule.LISTENER : REFUSED.getOrDefault(setting, ModelRule.ATTRIBUTE);
    }

    /** A condition in a scripting language is a script, however short. */
    private static Stream<ModelProblem> scripted(ModelNode node) {
        String language = node.at().attribute("language");
        return node.is("conditionExpression") && language != null
                ? Stream.of(node.breaks(ModelRule.SCRIPT, language))
                : Stream.empty();
    }
}
