package io.heatline.processes;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** An XML element of a model and where it stands. */
record ModelNode(Element at, @Nullable ModelNode parent) {

    ModelNode(Element root) {
        this(root, null);
    }

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** The engine still honours the name its ancestor used. */
    static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    /** This and everything in it. */
    Stream<ModelNode> tree() {
        return Stream.concat(Stream.of(this), children().flatMap(ModelNode::tree));
    }

    /** What stands in it; the drawing, which the engine does not execute, is left out. */
    Stream<ModelNode> children() {
        return at.elements().stream().map(child -> new ModelNode(child, this)).filter(child -> !child.isDrawing());
    }

    private boolean isDrawing() {
        return DIAGRAM.equals(at.getUri()) && parent != null && parent.parent == null;
    }

    String tag() {
        return at.getTagName();
    }

    boolean is(String... tags) {
        return Set.of(tags).contains(tag());
    }

    boolean isBpmn() {
        return BPMN.equals(at.getUri());
    }

    boolean isIn(String tag) {
        return parent != null && (parent.is(tag) || parent.isIn(tag));
    }

    /** A setting of the engine's own, or null. */
    @Nullable
    String camunda(String attribute) {
        return at.attribute(CAMUNDA + ":" + attribute);
    }

    String textOf(String attribute) {
        return Objects.requireNonNullElse(at.attribute(attribute), "");
    }

    String text() {
        return Objects.requireNonNullElse(at.getText(), "").strip();
    }

    /** Id of the step or flow this belongs to: details such as a timer's definition are nothing to select. */
    String owner() {
        String id = at.attribute("id");
        boolean detail = id == null || tag().endsWith("Definition") || tag().endsWith("Expression") || isTime();
        return detail ? (parent == null ? "" : parent.owner()) : id;
    }

    private boolean isTime() {
        return is("timeDate", "timeDuration", "timeCycle");
    }

    ModelProblem breaks(ModelRule rule, String what) {
        return new ModelProblem(rule, owner(), at, rule.sentence(what));
    }
}
