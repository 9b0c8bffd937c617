package io.heatline.processes;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Says what keeps a model from being deployed. What is not known to be harmless is refused: elements, settings and
 * expressions are listed by what they may be, never by what they may not.
 */
public final class ModelCheck {

    private final Published published;

    public ModelCheck(Published published) {
        this.published = published;
    }

    /**
     * All problems in the order of the model, none if it may be deployed.
     *
     * @throws ModelUnreadable if it is no XML
     */
    public List<ModelProblem> problems(String xml) {
        return problems(ModelXml.read(xml));
    }

    /** The same for what the engine's parser has read already: the {@code definitions} element. */
    public List<ModelProblem> problems(Element root) {
        return inTree(new ModelNode(root)).toList();
    }

    /** What is refused as a whole is not looked into: one sentence about it is enough. */
    private Stream<ModelProblem> inTree(ModelNode node) {
        List<ModelProblem> refused = ElementCheck.problems(node).toList();
        return refused.isEmpty() ? Stream.concat(at(node), node.children().flatMap(this::inTree)) : refused.stream();
    }

    private Stream<ModelProblem> at(ModelNode node) {
        List<ModelProblem> settings = SettingCheck.problems(node).toList();
        Stream<ModelProblem> expressions = ModelExpression.of(node)
                .filter(expression -> expression.place() != null || settings.isEmpty())
                .flatMap(this::problems);
        return Stream.of(settings.stream(), ReferenceCheck.problems(node, published), expressions)
                .flatMap(found -> found);
    }

    private Stream<ModelProblem> problems(ModelExpression expression) {
        ModelNode node = expression.node();
        var variables = expression.variables();
        if (variables.isEmpty()) {
            return Stream.of(node.breaks(refusal(node), expression.text()));
        }
        Stream<ModelProblem> unknownVariables = variables.get().stream()
                .filter(name -> !published.hasVariable(name))
                .map(name -> node.breaks(ModelRule.VARIABLE, name));
        Stream<ModelProblem> unknownBeans = expression.bean().stream()
                .filter(bean -> !published.beans().contains(bean))
                .map(bean -> node.breaks(ModelRule.BEAN, bean));
        return Stream.concat(unknownVariables, unknownBeans);
    }

    private static ModelRule refusal(ModelNode node) {
        return node.is("timeDate") ? ModelRule.TIMER : ModelRule.EXPRESSION;
    }
}
