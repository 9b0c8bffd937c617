package io.heatline.processes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
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

/** A model as it ships, to be asked what is in it. */
record ShippedModel(ShippedProcess process, String xml, BpmnModelInstance model) {

    private static final Map<ShippedProcess, ShippedModel> ALL = new EnumMap<>(ShippedProcess.class);

    static {
        for (ShippedProcess process : ShippedProcess.values()) {
            byte[] bytes = bytes(process);
            ALL.put(
                    process,
                    new ShippedModel(
                            process,
                            new String(bytes, StandardCharsets.UTF_8),
                            Bpmn.readModelFromStream(new ByteArrayInputStream(bytes))));
        }
    }

    static ShippedModel of(ShippedProcess process) {
        return Objects.requireNonNull(ALL.get(process));
    }

    static Collection<ShippedModel> each() {
        return ALL.values();
    }

    /** The ids of such elements in any of the models. */
    static <T extends BaseElement> Set<String> anywhere(Class<T> type) {
        Set<String> ids = new TreeSet<>();
        each().forEach(model -> ids.addAll(model.ids(type)));
        return ids;
    }

    private static byte[] bytes(ShippedProcess process) {
        try (InputStream model = ShippedModel.class.getClassLoader().getResourceAsStream(process.model())) {
            return Objects.requireNonNull(model).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    <T extends BaseElement> Set<String> ids(Class<T> type) {
        return all(type).stream().map(BaseElement::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where an order waits on its own way; what happens beside it, and the ladder that watches, wait too. */
    Set<String> waitingPlaces() {
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
}
