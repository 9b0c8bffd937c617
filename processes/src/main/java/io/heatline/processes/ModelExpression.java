package io.heatline.processes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Something a model wants evaluated, and where. No place means that nothing may be evaluated there. */
record ModelExpression(ModelNode node, @Nullable Place place, String text) {

    static Stream<ModelExpression> in(Element root) {
        return new ModelNode(root).tree().flatMap(ModelExpression::of);
    }

    static Stream<ModelExpression> of(ModelNode node) {
        List<ModelExpression> found = new ArrayList<>();
        for (String key : node.at().attributes()) {
            found.addAll(split(node, Place.of(node, key), node.textOf(key)));
        }
        // An annotation is for people; the engine reads a task's documentation as an expression, though.
        if (!node.isIn("textAnnotation")) {
            found.addAll(split(node, Place.of(node), node.text()));
        }
        return found.stream();
    }

    private static List<ModelExpression> split(ModelNode node, @Nullable Place place, String text) {
        if (place == null) {
            return ExpressionGrammar.isExpression(text) ? List.of(new ModelExpression(node, null, text)) : List.of();
        }
        Stream<String> parts = place == Place.WORDS ? Arrays.stream(text.split(",", -1)) : Stream.of(text);
        return parts.map(part -> new ModelExpression(node, place, part.strip())).toList();
    }

    /** The variables it reads; empty if it is not of the grammar of its place. */
    Optional<Set<String>> variables() {
        if (place == null) {
            return Optional.empty();
        }
        return switch (place) {
            case CONDITION -> ExpressionGrammar.condition(text);
            case VARIABLE -> ExpressionGrammar.name(text).map(Set::of);
            case WORDS -> words();
            case VARIABLE_NAME -> ExpressionGrammar.name("${" + text + "}").map(Set::of);
            case BEAN -> ExpressionGrammar.name(text).map(bean -> Set.of());
            case BUSINESS_KEY -> businessKey();
        };
    }

    /** The bean it names, if that is what it should do. */
    Optional<String> bean() {
        return place == Place.BEAN ? ExpressionGrammar.name(text) : Optional.empty();
    }

    private Optional<Set<String>> words() {
        return ExpressionGrammar.isExpression(text)
                ? ExpressionGrammar.name(text).map(Set::of)
                : Optional.of(Set.of());
    }

    private Optional<Set<String>> businessKey() {
        boolean handedOn = ExpressionGrammar.isBusinessKey(text) && node.isIn("callActivity");
        return handedOn ? Optional.of(Set.of()) : Optional.empty();
    }
}
