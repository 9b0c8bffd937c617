package io.heatline.processes;

import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * One reason why a model is refused.
 *
 * @param rule what it breaks
 * @param elementId id of the step or flow a modeler can select
 * @param at the XML element itself, as the engine's parser wants it for its own report
 * @param message one sentence, in Chinese
 */
public record ModelProblem(ModelRule rule, String elementId, Element at, String message) {

    public String code() {
        return rule.code();
    }

    /** Line in the XML, from 1. */
    public int line() {
        return at.getLine();
    }

    /** Column in the XML, from 1: where the element's start tag ends. */
    public int column() {
        return at.getColumn();
    }

    @Override
    public String toString() {
        return "%d: %s: %s (%s)".formatted(line(), elementId, message, code());
    }
}
