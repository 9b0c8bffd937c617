package io.heatline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract says is in the model, what is in the model is in the contract, and nothing is left over. */
class ModelWiringTest {

    private static final Set<ShippedProcess> ORDERS = EnumSet.allOf(ShippedProcess.class).stream()
            .filter(ShippedProcess::ofOrder)
            .collect(Collectors.toSet());
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    @RegisterExtension
    final BareEngine given = new BareEngine();

    @Test
    void the_process_has_its_key() {
        assertThat(ShippedModel.each()).allSatisfy(model -> assertThat(model.ids(Process.class))
                .containsExactly(model.process().key()));
    }

    @Test
    void what_is_called_is_shipped_before_it_under_the_same_number() {
        for (ShippedModel model : ShippedModel.each()) {
            assertThat(model.all(CallActivity.class)).allSatisfy(call -> {
                assertThat(call.getCalledElement()).isEqualTo(ShippedProcess.SATISFACTION.key());
                assertThat(call.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaIn.class)
                                .list())
                        .extracting(CamundaIn::getCamundaBusinessKey)
                        .contains("#{execution.processBusinessKey}");
            });
            assertThat(model.all(CallActivity.class)).hasSize(model.process().ofOrder() ? 1 : 0);
        }
    }

    @Test
    void every_variable_constant_is_of_the_contract() throws IllegalAccessException {
        Set<String> constants = new TreeSet<>();
        for (var field : WorkOrderProcess.class.getFields()) {
            if (field.getType() == Variable.class && Modifier.isStatic(field.getModifiers())) {
                constants.add(((Variable<?>) field.get(null)).name());
            }
        }

        assertThat(WorkOrderProcess.variables()).containsExactlyInAnyOrderElementsOf(constants);
    }

    @Test
    void the_models_read_every_variable_but_those_kept_for_models_to_come_and_models_gone_by() {
        Set<String> reads = new TreeSet<>();
        ShippedModel.each().forEach(model -> reads.addAll(ModelReads.of(model.xml())));
        reads.addAll(Set.of(WorkOrderProcess.STATION.name(), WorkOrderProcess.PRIORITY.name()));
        reads.addAll(Set.of(WorkOrderProcess.SIGNERS.name(), WorkOrderProcess.SIGNER.name()));
        reads.add(WorkOrderProcess.ACCEPT_ESCALATION.name());

        assertThat(reads).containsExactlyInAnyOrderElementsOf(WorkOrderProcess.variables());
    }

    @Test
    void conditions_compare_with_the_values_of_the_contract() {
        assertThat(found(QUOTED))
                .containsExactlyInAnyOrder(
                        WorkOrderProcess.DECISION_DECLINE,
                        WorkOrderProcess.OUTCOME_NOT_SATISFIED,
                        WorkOrderProcess.OUTCOME_NOT_REACHED,
                        WorkOrderProcess.RESOLUTION_TO_STATION);
    }

    @ParameterizedTest
    @EnumSource
    void the_messages_are_those_of_the_contract(ShippedProcess process) {
        assertThat(WorkOrderProcess.MESSAGES)
                .containsAll(ShippedModel.of(process).all(Message.class).stream()
                        .map(Message::getName)
                        .toList());
    }

    @Test
    void every_message_of_the_contract_is_heard_by_a_work_order() {
        Set<String> ofOrders = new TreeSet<>(WorkOrderProcess.MESSAGES);
        ofOrders.remove(WorkOrderProcess.MESSAGE_GOT_THROUGH);
        assertThat(ShippedModel.of(ShippedProcess.WORK_ORDER).all(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrderElementsOf(ofOrders);
        assertThat(ShippedModel.of(ShippedProcess.CALL_BACK).all(Message.class))
                .extracting(Message::getName)
                .containsExactly(WorkOrderProcess.MESSAGE_GOT_THROUGH);
    }

    @Test
    void whatever_an_order_is_it_can_be_cancelled_urged_and_supervised() {
        assertThat(ORDERS)
                .allSatisfy(process -> assertThat(ShippedModel.of(process).all(Message.class))
                        .extracting(Message::getName)
                        .contains(
                                WorkOrderProcess.MESSAGE_CANCEL,
                                WorkOrderProcess.MESSAGE_URGE,
                                WorkOrderProcess.MESSAGE_SUPERVISE));
        assertThat(ShippedModel.of(ShippedProcess.SATISFACTION).all(Message.class))
                .as("what is called hears nothing itself, or a message would find two")
                .isEmpty();
    }

    @Test
    void the_elements_that_code_knows_are_there() {
        assertThat(ShippedModel.anywhere(UserTask.class))
                .contains(
                        WorkOrderProcess.TASK_ACCEPT,
                        WorkOrderProcess.TASK_REASSIGN,
                        WorkOrderProcess.TASK_REPORT,
                        WorkOrderProcess.TASK_CALLBACK,
                        WorkOrderProcess.TASK_RING_BACK)
                .containsAll(WorkOrderProcess.WORK);
        assertThat(ShippedModel.anywhere(IntermediateCatchEvent.class))
                .contains(WorkOrderProcess.TIMER_LIMIT, WorkOrderProcess.TIMER_RESUME);
        assertThat(ORDERS)
                .allSatisfy(process -> assertThat(ShippedModel.of(process).ids(EndEvent.class))
                        .contains(WorkOrderProcess.END_CANCELLED, WorkOrderProcess.END_CLOSED));
    }

    @ParameterizedTest
    @EnumSource
    void a_service_task_is_called_like_its_bean_and_a_user_task_like_its_form(ShippedProcess process) {
        assertThat(ShippedModel.of(process).all(ServiceTask.class))
                .allSatisfy(
                        task -> assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + task.getId() + "}"));
        assertThat(ShippedModel.of(process).all(UserTask.class))
                .allSatisfy(task -> assertThat(task.getCamundaFormRef()).isEqualTo(task.getId()));
    }

    @Test
    void the_house_of_these_tests_has_a_delegate_for_each_service_task_and_no_other() {
        assertThat(given.house.beans().keySet()).isEqualTo(ShippedModel.anywhere(ServiceTask.class));
    }

    @ParameterizedTest
    @EnumSource
    void a_shipped_model_passes_the_check_it_is_deployed_with(ShippedProcess process) {
        var model = ShippedModel.of(process);
        var forms = model.ids(UserTask.class).stream()
                .collect(Collectors.toMap(Function.identity(), form -> Set.<String>of()));
        var published = new Published(
                model.ids(ServiceTask.class), WorkOrderProcess.variables(), WorkOrderProcess.MESSAGES, forms);

        assertThat(new ModelCheck(published).problems(model.xml())).isEmpty();
    }

    @Test
    void a_task_finds_the_form_it_was_deployed_with() {
        String task = given.openedFor("S01").task("accept").getId();

        assertThat(given.engine.getFormService().getDeployedTaskForm(task))
                .asString(StandardCharsets.UTF_8)
                .contains("\"accept\"");
    }

    private static Set<String> found(Pattern pattern) {
        return ShippedModel.each().stream()
                .flatMap(model -> model.all(ConditionExpression.class).stream())
                .flatMap(
                        condition -> pattern.matcher(condition.getTextContent()).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }
}
