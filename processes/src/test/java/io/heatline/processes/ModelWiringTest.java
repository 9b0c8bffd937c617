package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the contract says is in the model, what is in the model is in the contract, and nothing is left over. */
class ModelWiringTest {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @RegisterExtension
    final BareEngine given = new BareEngine();

    @Test
    void the_process_has_its_key() {
        assertThat(ShippedModel.ids(Process.class)).containsExactly(WorkOrderProcess.KEY);
    }

    @Test
    void every_variable_constant_is_set_at_the_start() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (var field : WorkOrderProcess.class.getFields()) {
            if (field.getType() == Variable.class && Modifier.isStatic(field.getModifiers())) {
                constants.add(((Variable<?>) field.get(null)).name());
            }
        }

        assertThat(WorkOrderProcess.variables()).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void the_model_reads_every_variable_but_those_kept_for_models_to_come_and_models_gone_by() {
        Set<String> reads = new TreeSet<>(ModelReads.of(ShippedModel.xml()));
        reads.addAll(Set.of(WorkOrderProcess.STATION.name(), WorkOrderProcess.PRIORITY.name()));
        reads.add(WorkOrderProcess.ACCEPT_ESCALATION.name());

        assertThat(reads).containsExactlyInAnyOrderElementsOf(WorkOrderProcess.variables());
    }

    @Test
    void conditions_compare_with_the_values_of_the_contract() {
        assertThat(found(QUOTED))
                .containsExactlyInAnyOrder(
                        WorkOrderProcess.DECISION_DECLINE,
                        WorkOrderProcess.OUTCOME_NOT_SATISFIED,
                        WorkOrderProcess.OUTCOME_NOT_REACHED);
    }

    @Test
    void the_messages_are_those_of_the_contract() {
        assertThat(ShippedModel.all(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrderElementsOf(WorkOrderProcess.MESSAGES);
    }

    @Test
    void the_elements_that_code_knows_are_there() {
        assertThat(ShippedModel.ids(UserTask.class))
                .contains(
                        WorkOrderProcess.TASK_ACCEPT,
                        WorkOrderProcess.TASK_REASSIGN,
                        WorkOrderProcess.TASK_REPORT,
                        WorkOrderProcess.TASK_CALLBACK)
                .containsAll(WorkOrderProcess.WORK);
        assertThat(ShippedModel.ids(IntermediateCatchEvent.class))
                .contains(WorkOrderProcess.TIMER_LIMIT, WorkOrderProcess.TIMER_RESUME);
        assertThat(ShippedModel.ids(EndEvent.class))
                .contains(WorkOrderProcess.END_CANCELLED, WorkOrderProcess.END_CLOSED);
    }

    @Test
    void a_service_task_is_called_like_its_bean_and_a_user_task_like_its_form() {
        assertThat(ShippedModel.all(ServiceTask.class))
                .allSatisfy(
                        task -> assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}"));
        assertThat(ShippedModel.all(UserTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaFormRef()).isEqualTo(task.getId()));
    }

    @Test
    void the_house_of_these_tests_has_a_delegate_for_each_service_task_and_no_other() {
        assertThat(given.house.beans().keySet()).isEqualTo(ShippedModel.ids(ServiceTask.class));
    }

    @Test
    void the_shipped_model_passes_the_check_it_is_deployed_with() {
        var forms = ShippedModel.ids(UserTask.class).stream()
                .collect(Collectors.toMap(Function.identity(), form -> Set.<String>of()));
        var published = new Published(
                ShippedModel.ids(ServiceTask.class), WorkOrderProcess.variables(), WorkOrderProcess.MESSAGES, forms);

        assertThat(new ModelCheck(published).problems(ShippedModel.xml())).isEmpty();
    }

    @Test
    void a_task_finds_the_form_it_was_deployed_with() {
        String task = given.openedFor("S01").task("accept").getId();

        assertThat(given.engine.getFormService().getDeployedTaskForm(task))
                .asString(StandardCharsets.UTF_8)
                .contains("\"accept\"");
    }

    private static Set<String> found(Pattern pattern) {
        return ShippedModel.all(ConditionExpression.class).stream()
                .flatMap(
                        condition -> pattern.matcher(condition.getTextContent()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
