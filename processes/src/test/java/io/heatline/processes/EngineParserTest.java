package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The check inside the engine's own parser, where Modeler's deployments arrive: a refusal comes with its line. */
class EngineParserTest {

    private static final ProcessEngine ENGINE = engine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void a_refused_model_is_not_deployed_and_says_where() {
        ParseException refusal = catchThrowableOfType(
                ParseException.class,
                () -> deploy(steps("camunda:delegateExpression=\"${closeOrder}\" camunda:asyncBefore=\"true\"")));

        Problem problem = refusal.getResorceReports().get(0).getErrors().get(0);
        assertThat(problem.getLine()).isEqualTo(6);
        assertThat(problem.getMainElementId()).isEqualTo("do");
        assertThat(problem.getMessage()).contains("asyncBefore");
        assertThat(ENGINE.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    @Test
    void a_harmless_model_is_deployed() {
        assertThatCode(() -> deploy(steps("camunda:delegateExpression=\"${closeOrder}\"")))
                .doesNotThrowAnyException();

        ENGINE.getRepositoryService().createDeploymentQuery().list().forEach(done -> ENGINE.getRepositoryService()
                .deleteDeployment(done.getId()));
    }

    private static void deploy(String model) {
        ENGINE.getRepositoryService()
                .createDeployment()
                .addString("drawn.bpmn", model)
                .deploy();
    }

    private static String steps(String settings) {
        return Drawn.process("<startEvent id=\"a\"/><sequenceFlow id=\"f\" sourceRef=\"a\" targetRef=\"do\"/>\n"
                        + "<serviceTask id=\"do\" name=\"办理\" " + settings + "/>")
                .replace("isExecutable", "camunda:historyTimeToLive=\"P1D\" isExecutable");
    }

    private static ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setBpmnParseFactory(CheckedParse::new);
        configuration.setProcessEngineName("checked");
        configuration.setJdbcUrl("jdbc:h2:mem:checked");
        configuration.setJobExecutorActivate(false);
        return configuration.buildProcessEngine();
    }

    private static final class CheckedParse extends BpmnParse {

        CheckedParse(BpmnParser parser) {
            super(parser);
        }

        @Override
        protected void parseRootElement() {
            new ModelCheck(Drawn.PUBLISHED)
                    .problems(rootElement)
                    .forEach(problem -> addError(problem.message(), problem.at(), problem.elementId()));
            super.parseRootElement();
        }
    }
}
