package io.heatline.processes;

import java.util.Map;
import java.util.Set;

/** Small models as someone might draw them: one user task, and whatever the test adds. */
final class Drawn {

    static final Published PUBLISHED = new Published(
            Set.of("closeOrder"),
            Set.of("technician", "crew", "acceptDue", "routed", "signers", "signer"),
            Set.of("cancel"),
            Map.of("survey", Set.of("warmEnough", "rooms", "closeOrder", "task")));

    static final String USER_TASK =
            "<userTask id=\"ask\" name=\"询问\" camunda:formRef=\"survey\" camunda:formRefBinding=\"deployment\"/>";

    private Drawn() {}

    /** A process with the given content between its start and its end. */
    static String process(String content) {
        return definitions("<process id=\"drawn\" name=\"试画\" isExecutable=\"true\">" + content + "</process>");
    }

    static String definitions(String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:old="http://activiti.org/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
                %s
                </definitions>
                """.formatted(content);
    }

    /** A user task with more settings. */
    static String userTask(String settings) {
        return process(USER_TASK.replace("/>", " " + settings + "/>"));
    }

    static String serviceTask(String settings) {
        return process("<serviceTask id=\"do\" name=\"办理\" " + settings + "/>");
    }

    /** A sequence flow with a condition. */
    static String condition(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;");
        return process("<sequenceFlow id=\"flow\" sourceRef=\"a\" targetRef=\"b\"><conditionExpression>" + escaped
                + "</conditionExpression></sequenceFlow>");
    }

    /** A service task with something among its extension elements. */
    static String extension(String extension) {
        return process("<serviceTask id=\"do\" name=\"办理\" camunda:delegateExpression=\"${closeOrder}\">"
                + "<extensionElements>" + extension + "</extensionElements></serviceTask>");
    }

    /** A user task that comes several times. */
    static String loop(String loop) {
        return process(USER_TASK.replace("/>", " camunda:candidateGroups=\"${signer}\">" + loop + "</userTask>"));
    }

    static String timer(String content) {
        return process("<intermediateCatchEvent id=\"wait\"><timerEventDefinition id=\"def\">" + content
                + "</timerEventDefinition></intermediateCatchEvent>");
    }

    static String call(String in) {
        return process("<callActivity id=\"call\" name=\"调用\" calledElement=\"other\"><extensionElements>" + in
                + "</extensionElements></callActivity>");
    }
}
