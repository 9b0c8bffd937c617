package io.heatline.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The model as it ships, to be asked what is in it. */
final class ShippedModel {

    static final BpmnModelInstance MODEL = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes()));

    private ShippedModel() {}

    static String xml() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes() {
        try (InputStream model = ShippedModel.class.getClassLoader().getResourceAsStream(WorkOrderProcess.MODEL)) {
            return Objects.requireNonNull(model).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return MODEL.getModelElementsByType(type);
    }

    /** Where an order waits on its own way; what happens beside it, and the ladder that watches, wait too. */
    static Set<String> waitingPlaces() {
        Set<String> places = new TreeSet<>();
        all(UserTask.class).stream().filter(ShippedModel::isOnTheWay).forEach(task -> places.add(task.getId()));
        all(IntermediateCatchEvent.class).stream()
                .filter(ShippedModel::isOnTheWay)
                .forEach(event -> places.add(event.getId()));
        places.remove(WorkOrderProcess.TIMER_LIMIT);
        return places;
    }

    private static boolean isOnTheWay(FlowNode node) {
        return !(node.getParentElement() instanceof SubProcess aside && aside.triggeredByEvent());
    }

    static <T extends BaseElement> Set<String> ids(Class<T> type) {
        return all(type).stream().map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }
}
