package io.heatline.flow.inbox;

import io.heatline.processes.ModelReads;
import io.heatline.processes.WorkOrderProcess;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Gives every instance, as it starts, a null for each name that its model reads and the contract does not set: a gateway
 * may be reached before the form whose answer it reads, and an unknown name would throw.
 */
@Component
class KnownNames extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        var names = new TreeSet<>(ModelReads.of(process));
        names.removeAll(WorkOrderProcess.variables());
        if (!names.isEmpty()) {
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, new Introduce(names));
        }
    }

    private record Introduce(Set<String> names) implements ExecutionListener {
        @Override
        public void notify(DelegateExecution execution) {
            names.stream()
                    .filter(name -> !execution.hasVariable(name))
                    .forEach(name -> execution.setVariable(name, null));
        }
    }
}
