package io.heatline.processes;

import java.util.Set;
import java.util.stream.Stream;

/** Whether what a model names is there: forms, messages, and names for the people who read them. */
final class ReferenceCheck {

    private static final Set<String> NAMED = Set.of(
            "process",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "callActivity",
            "subProcess");

    private ReferenceCheck() {}

    static Stream<ModelProblem> problems(ModelNode node, Published published) {
        return Stream.of(form(node, published), message(node, published), name(node))
                .flatMap(found -> found);
    }

    private static Stream<ModelProblem> form(ModelNode node, Published published) {
        if (!node.is("userTask")) {
            return Stream.empty();
        }
        String form = node.camunda("formRef");
        if (form == null || form.isBlank()) {
            return Stream.of(node.breaks(ModelRule.FORM_MISSING, ""));
        }
        return Stream.concat(
                published.forms().containsKey(form) ? Stream.empty() : Stream.of(node.breaks(ModelRule.FORM, form)),
                "deployment".equals(node.camunda("formRefBinding"))
                        ? Stream.empty()
                        : Stream.of(node.breaks(ModelRule.FORM_BINDING, "")));
    }

    private static Stream<ModelProblem> message(ModelNode node, Published published) {
        String name = node.textOf("name");
        boolean known = !node.is("message") || published.messages().contains(name);
        return known ? Stream.empty() : Stream.of(node.breaks(ModelRule.MESSAGE, name));
    }

    private static Stream<ModelProblem> name(ModelNode node) {
        boolean nameless = NAMED.contains(node.tag()) && node.textOf("name").isBlank();
        return nameless ? Stream.of(node.breaks(ModelRule.NAME, "")) : Stream.empty();
    }
}
