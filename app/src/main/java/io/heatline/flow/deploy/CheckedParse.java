package io.heatline.flow.deploy;

import io.heatline.flow.engine.PublishedBeans;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.springframework.stereotype.Component;

/**
 * Checks a model while the engine parses it, so that a refusal reaches Modeler with its line. Only a new deployment is
 * checked: a model that runs already must go on being read, whatever today's check would say.
 */
@Component
class CheckedParse implements BpmnParseFactory {

    private final PublishedBeans beans;

    CheckedParse(PublishedBeans beans) {
        this.beans = beans;
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new Parse(parser);
    }

    private final class Parse extends BpmnParse {

        Parse(BpmnParser parser) {
            super(parser);
        }

        @Override
        protected void parseRootElement() {
            super.parseRootElement();
            if (deployment != null && deployment.isNew()) {
                DeploymentCheck.of(deployment, beans.names())
                        .refusals(rootElement)
                        .forEach(refusal -> addError(refusal.message(), refusal.at(), refusal.elementId()));
            }
        }
    }
}
