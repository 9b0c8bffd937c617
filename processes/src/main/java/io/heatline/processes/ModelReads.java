package io.heatline.processes;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * The variables that a model's expressions read: in conditions, timers, assignees, candidates, due dates, and what it
 * hands to called processes. A submitted field that no expression reads need not become a variable.
 */
public final class ModelReads {

    private ModelReads() {}

    /** @throws ModelUnreadable if it is no XML */
    public static Set<String> of(String xml) {
        return of(ModelXml.read(xml));
    }

    public static Set<String> of(BpmnModelInstance model) {
        return of(Bpmn.convertToString(model));
    }

    public static Set<String> of(Element root) {
        Set<String> names = new TreeSet<>();
        ModelExpression.in(root).forEach(expression -> expression.variables().ifPresent(names::addAll));
        return names;
    }
}
