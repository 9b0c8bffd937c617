package io.heatline.flow.inbox;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds our listener to every user task of every model, so that no model needs to name it and none can leave it out. */
@Component
class TaskEvents extends AbstractBpmnParseListener implements TaskListener {

    private final ObjectProvider<TaskProjection> projection;

    TaskEvents(ObjectProvider<TaskProjection> projection) {
        this.projection = projection;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
            for (var event : new String[] {
                EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT, EVENTNAME_UPDATE, EVENTNAME_COMPLETE, EVENTNAME_DELETE
            }) {
                task.getTaskDefinition().addBuiltInTaskListener(event, this);
            }
        }
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> projection.getObject().created(task);
            case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> projection.getObject().gone(task);
            default -> projection.getObject().changed(task);
        }
    }
}
