package io.heatline.law;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What a process admin makes of the shipped model: nobody accepts any more, a dispatcher inspects the work by a form of
 * its own, and only what a new gateway finds passed moves on to the callback.
 */
final class ChangedModel {

    /** The form of the task that the shipped model does not have. */
    static final String INSPECTION_FORM = """
        {"id":"inspect","type":"default","schemaVersion":18,"executionPlatform":"Camunda Platform",
         "executionPlatformVersion":"7.24.0","components":[
          {"type":"radio","id":"verdict-field","key":"verdict","label":"抽检结论","validate":{"required":true},
           "values":[{"label":"合格","value":"pass"},{"label":"返工","value":"redo"}]},
          {"type":"textarea","id":"remark-field","key":"remark","label":"抽检说明"},
          {"type":"textfield","id":"witness-field","key":"witness","label":"见证人","validate":{"required":true},
           "conditional":{"hide":"=priority = \\"NORMAL\\""}}]}
        """;

    private final BpmnModelInstance model =
            Bpmn.readModelFromStream(new ByteArrayInputStream(shipped().getBytes(StandardCharsets.UTF_8)));

    private ChangedModel() {}

    static String xml() {
        return new ChangedModel().withoutAccepting().withAnInspection().written();
    }

    private ChangedModel withoutAccepting() {
        for (var id : List.of("declineOrder", "acceptDecision", "accept")) {
            remove(id);
        }
        connect("dispatchedToAccepted", "dispatchOrder", "acceptOrder");
        return this;
    }

    /** fulfilment → inspect → redo? → callback, where the shipped model asks at once whether to call back. */
    private ChangedModel withAnInspection() {
        Process process = model.getModelElementById("work-order");
        var inspect = model.newInstance(UserTask.class);
        inspect.setId("inspect");
        inspect.setName("质量抽检");
        inspect.setCamundaCandidateGroups("dispatcher");
        inspect.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef", "inspect");
        inspect.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding", "deployment");
        process.addChildElement(inspect);
        var gateway = model.newInstance(ExclusiveGateway.class);
        gateway.setId("inspectionVerdict");
        gateway.setName("抽检合格?");
        process.addChildElement(gateway);
        disconnect("fulfilmentToSample");
        connect("fulfilmentToInspect", "fulfilment", "inspect");
        connect("inspectToVerdict", "inspect", "inspectionVerdict");
        gateway.setDefault(connect("inspectionPassed", "inspectionVerdict", "callbackSample"));
        when(connect("inspectionFailed", "inspectionVerdict", "fulfilmentEntry"), "${verdict == \"redo\"}");
        return this;
    }

    private String written() {
        return Bpmn.convertToString(model);
    }

    private SequenceFlow connect(String id, String source, String target) {
        FlowNode from = model.getModelElementById(source);
        FlowNode to = model.getModelElementById(target);
        var flow = model.newInstance(SequenceFlow.class);
        flow.setId(id);
        from.getParentElement().addChildElement(flow);
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
        return flow;
    }

    private void when(SequenceFlow flow, String condition) {
        var expression = model.newInstance(ConditionExpression.class);
        expression.setTextContent(condition);
        flow.setConditionExpression(expression);
    }

    private void remove(String id) {
        FlowNode node = model.getModelElementById(id);
        List.copyOf(node.getIncoming()).forEach(flow -> disconnect(flow.getId()));
        List.copyOf(node.getOutgoing()).forEach(flow -> disconnect(flow.getId()));
        node.getParentElement().removeChildElement(node);
    }

    private void disconnect(String id) {
        SequenceFlow flow = model.getModelElementById(id);
        flow.getSource().getOutgoing().remove(flow);
        flow.getTarget().getIncoming().remove(flow);
        flow.getParentElement().removeChildElement(flow);
    }

    /** Without its drawing: Modeler would redraw it, the engine needs none. */
    private static String shipped() {
        try (InputStream stream =
                Objects.requireNonNull(ChangedModel.class.getResourceAsStream("/work-order/work-order.bpmn"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
