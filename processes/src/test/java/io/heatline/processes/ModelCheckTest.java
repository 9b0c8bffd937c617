package io.heatline.processes;

import static io.heatline.processes.Drawn.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCheckTest {

    private final ModelCheck check = new ModelCheck(PUBLISHED);

    static Stream<Arguments> hostile() {
        return Stream.of(
                model(
                        "script",
                        "a script task",
                        process("<scriptTask id=\"s\" name=\"s\"><script>x</script></scriptTask>")),
                model(
                        "script",
                        "a script as condition",
                        condition("${routed}")
                                .replace("<conditionExpression>", "<conditionExpression language=\"groovy\">")),
                model(
                        "listener",
                        "a task listener",
                        process(
                                USER_TASK.replace(
                                        "/>",
                                        "><extensionElements><camunda:taskListener event=\"create\" delegateExpression=\"${closeOrder}\"/></extensionElements></userTask>"))),
                model(
                        "listener",
                        "a listener of a class",
                        extension("<camunda:executionListener event=\"start\" class=\"java.lang.Runtime\"/>")),
                model(
                        "listener",
                        "a listener of an expression",
                        extension("<camunda:executionListener event=\"start\" expression=\"${x.y()}\"/>")),
                model(
                        "script",
                        "a listener of a script",
                        extension(
                                "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">x</camunda:script></camunda:executionListener>")),
                model(
                        "field-injection",
                        "a field in a listener",
                        extension(
                                "<camunda:executionListener event=\"start\" delegateExpression=\"${closeOrder}\"><camunda:field name=\"a\" stringValue=\"b\"/></camunda:executionListener>")),
                model(
                        "field-injection",
                        "a field",
                        extension(
                                "<camunda:field name=\"a\"><camunda:expression>${x}</camunda:expression></camunda:field>")),
                model("java-class", "a class", serviceTask("camunda:class=\"java.lang.Runtime\"")),
                model(
                        "expression-as-code",
                        "an expression",
                        serviceTask("camunda:expression=\"${closeOrder.close()}\"")),
                model(
                        "input-output",
                        "an input mapping",
                        extension(
                                "<camunda:inputOutput><camunda:inputParameter name=\"a\">${x.y()}</camunda:inputParameter></camunda:inputOutput>")),
                model(
                        "connector",
                        "a connector",
                        extension(
                                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>")),
                model(
                        "external-task",
                        "an external task",
                        serviceTask("camunda:type=\"external\" camunda:topic=\"t\"")),
                model("external-task", "the engine's shell", serviceTask("camunda:type=\"shell\"")),
                model(
                        "decision",
                        "a decision",
                        process("<businessRuleTask id=\"d\" name=\"d\" camunda:decisionRef=\"x\"/>")),
                model("decision", "a case", process("<callActivity id=\"c\" name=\"c\" camunda:caseRef=\"x\"/>")),
                model(
                        "async",
                        "a step put off to later",
                        serviceTask("camunda:delegateExpression=\"${closeOrder}\" camunda:asyncBefore=\"true\"")),
                model("async", "a task put off to later", userTask("camunda:asyncAfter=\"true\"")),
                model("async", "jobs side by side", userTask("camunda:exclusive=\"false\"")),
                model(
                        "loop",
                        "many by code",
                        loop(
                                "<multiInstanceLoopCharacteristics camunda:collection=\"${x.y()}\" camunda:elementVariable=\"signer\"/>")),
                model(
                        "loop",
                        "many of something else",
                        loop(
                                "<multiInstanceLoopCharacteristics camunda:collection=\"rooms\" camunda:elementVariable=\"signer\"/>")),
                model(
                        "loop",
                        "many over a variable of the order",
                        loop(
                                "<multiInstanceLoopCharacteristics camunda:collection=\"signers\" camunda:elementVariable=\"crew\"/>")),
                model("loop", "many without a list", loop("<multiInstanceLoopCharacteristics />")),
                model(
                        "loop",
                        "one after the other",
                        loop(
                                "<multiInstanceLoopCharacteristics isSequential=\"true\" camunda:collection=\"signers\" camunda:elementVariable=\"signer\"/>")),
                model(
                        "loop",
                        "services side by side",
                        serviceTask("camunda:delegateExpression=\"${closeOrder}\"")
                                .replace(
                                        "/></process>",
                                        "><multiInstanceLoopCharacteristics camunda:collection=\"signers\" camunda:elementVariable=\"signer\"/></serviceTask></process>")),
                model(
                        "element",
                        "a loop that ends when code says so",
                        loop(
                                "<multiInstanceLoopCharacteristics camunda:collection=\"signers\" camunda:elementVariable=\"signer\"><completionCondition>${x.y()}</completionCondition></multiInstanceLoopCharacteristics>")),
                model(
                        "async",
                        "many put off to later",
                        loop(
                                "<multiInstanceLoopCharacteristics camunda:asyncBefore=\"true\" camunda:collection=\"signers\" camunda:elementVariable=\"signer\"/>")),
                model("timer", "a repeating timer", timer("<timeCycle>R/PT1M</timeCycle>")),
                model("timer", "a duration that knows no calendar", timer("<timeDuration>PT30M</timeDuration>")),
                model("timer", "a fixed date", timer("<timeDate>2026-11-22T08:00:00</timeDate>")),
                model("timer", "a computed date", timer("<timeDate>${dateTime().plusDays(1).toDate()}</timeDate>")),
                model(
                        "element",
                        "a signal, which every order would hear",
                        process("<endEvent id=\"e\"><signalEventDefinition signalRef=\"s\"/></endEvent>")),
                model(
                        "element",
                        "an assignment the old way",
                        process(
                                USER_TASK.replace(
                                        "/>",
                                        "><humanPerformer><resourceAssignmentExpression><formalExpression>${x.y()}</formalExpression></resourceAssignmentExpression></humanPerformer></userTask>"))),
                model(
                        "script",
                        "a script task under another name space, which the engine runs too",
                        process("<x:scriptTask xmlns:x=\"urn:x\" id=\"s\"/>")),
                model("element", "form fields in the model", extension("<camunda:formData/>")),
                model(
                        "element",
                        "a listener in the engine's old name",
                        extension("<old:executionListener event=\"start\" class=\"x\"/>")),
                model(
                        "attribute",
                        "a setting in the engine's old name",
                        serviceTask("old:class=\"java.lang.Runtime\"")),
                model("attribute", "a form by key", userTask("camunda:formKey=\"embedded:app:x.html\"")),
                model("attribute", "everything handed to a called process", call("<camunda:in variables=\"all\"/>")),
                model(
                        "expression-as-code",
                        "a computed value handed on",
                        call("<camunda:in sourceExpression=\"${x.y()}\" target=\"crew\"/>")),
                model(
                        "java-class",
                        "a mapping by class",
                        process(
                                "<callActivity id=\"c\" name=\"c\" calledElement=\"o\" camunda:variableMappingClass=\"x\"/>")),
                model(
                        "expression",
                        "a method called on a bean",
                        serviceTask("camunda:delegateExpression=\"${closeOrder.again()}\"")),
                model("expression", "a computed assignee", userTask("camunda:assignee=\"${directory.first()}\"")),
                model(
                        "expression",
                        "a computed group among others",
                        userTask("camunda:candidateGroups=\"agent,${x.y()}\"")),
                model("expression", "a computed due date", userTask("camunda:dueDate=\"${dateTime().plusDays(1)}\"")),
                model("expression", "a due date that is no variable", userTask("camunda:dueDate=\"2026-11-22\"")),
                model("expression", "a computed priority", userTask("camunda:priority=\"${1 + 1}\"")),
                model("expression", "a name that is evaluated", process(USER_TASK.replace("询问", "${x.y()}"))),
                model(
                        "expression",
                        "a description that is evaluated",
                        process(USER_TASK.replace("/>", "><documentation>#{x.y()}</documentation></userTask>"))),
                model(
                        "expression",
                        "a process chosen at run time",
                        process("<callActivity id=\"c\" name=\"c\" calledElement=\"${crew}\"/>")),
                model("expression", "a business key made up", call("<camunda:in businessKey=\"${crew}\"/>")),
                model("expression", "a condition that calls", condition("${routed.equals(true)}")),
                model("expression", "a condition that reaches into the engine", condition("${execution == null}")),
                model("expression", "two variables compared", condition("${crew == technician}")),
                model("expression", "two expressions in one", condition("${routed}${routed}")),
                model("expression", "a condition that is none", condition("true")),
                model(
                        "unknown-bean",
                        "a bean nobody publishes",
                        serviceTask("camunda:delegateExpression=\"${runtimeService}\"")),
                model(
                        "unknown-bean",
                        "a variable in a bean's place",
                        serviceTask("camunda:delegateExpression=\"${crew}\"")),
                model("unknown-variable", "a variable nobody sets", condition("${mood == \"good\"}")),
                model("unknown-variable", "a field named like a bean", condition("${closeOrder == \"x\"}")),
                model("unknown-variable", "an assignee nobody sets", userTask("camunda:assignee=\"${nobody}\"")),
                model("unknown-message", "a message nobody sends", definitions("<message id=\"m\" name=\"pause\"/>")),
                model("form-missing", "a task without a form", process("<userTask id=\"u\" name=\"u\"/>")),
                model("unknown-form", "a form that is not there", process(USER_TASK.replace("survey", "poll"))),
                model(
                        "form-binding",
                        "a form of another deployment",
                        process(USER_TASK.replace("\"deployment\"", "\"latest\""))),
                model("name-missing", "a task without a name", process(USER_TASK.replace("询问", ""))));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("hostile")
    void a_model_is_refused_for(String code, String what, String xml) {
        assertThat(check.problems(xml)).as(what).extracting(ModelProblem::code).containsOnly(code);
    }

    @Test
    void every_rule_has_a_model_that_breaks_it() {
        List<String> broken =
                hostile().map(arguments -> (String) arguments.get()[0]).toList();

        assertThat(broken)
                .containsAll(Stream.of(ModelRule.values()).map(ModelRule::code).toList());
    }

    static Stream<String> harmless() {
        return Stream.of(
                process(USER_TASK),
                userTask("camunda:assignee=\"${technician}\" camunda:candidateGroups=\"agent, ${crew}\""),
                userTask("camunda:dueDate=\"${acceptDue}\" camunda:priority=\"50\" camunda:asyncBefore=\"false\""),
                loop(
                        "<multiInstanceLoopCharacteristics isSequential=\"false\" camunda:collection=\"signers\" camunda:elementVariable=\"signer\"/>"),
                serviceTask("camunda:delegateExpression=\"${closeOrder}\""),
                extension("<camunda:properties><camunda:property name=\"a\" value=\"b\"/></camunda:properties>"),
                extension("<camunda:executionListener event=\"end\" delegateExpression=\"${closeOrder}\"/>"),
                timer("<timeDate>${acceptDue}</timeDate>"),
                condition("${routed}"),
                condition("${ routed == true and warmEnough == 'yes' or rooms >= 3 }"),
                condition("${rooms < 3 && 21.5 < rooms || technician != null}"),
                condition("${warmEnough eq \"不够 and ${cold\"}".replace("${cold", "cold")),
                call(
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/><camunda:in source=\"crew\" target=\"crew\"/>"),
                definitions("<message id=\"m\" name=\"cancel\"/>"),
                process("<textAnnotation id=\"t\"><text>在 ${acceptDue} 之前</text></textAnnotation>"));
    }

    @ParameterizedTest
    @MethodSource
    void harmless(String xml) {
        assertThat(check.problems(xml)).isEmpty();
    }

    @Test
    void a_problem_names_the_step_and_the_line() {
        ModelProblem problem =
                check.problems(timer("\n<timeDate>${x.y()}</timeDate>")).get(0);

        assertThat(problem.elementId()).isEqualTo("wait");
        assertThat(problem.line()).isEqualTo(6);
        assertThat(problem.message()).contains("${x.y()}").contains("timeDate");
    }

    @Test
    void all_problems_are_told_at_once() {
        String xml = process(USER_TASK.replace("询问", "").replace("survey", "poll")
                + "<sequenceFlow id=\"f\"><conditionExpression>${x.y()}</conditionExpression></sequenceFlow>");

        assertThat(check.problems(xml))
                .extracting(ModelProblem::elementId, ModelProblem::code)
                .containsExactlyInAnyOrder(
                        tuple("ask", "name-missing"), tuple("ask", "unknown-form"), tuple("f", "expression"));
    }

    @Test
    void what_is_no_xml_or_brings_its_own_entities_is_not_read() {
        String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";

        assertThatThrownBy(() -> check.problems(entity)).isInstanceOf(ModelUnreadable.class);
        assertThatThrownBy(() -> check.problems("<a>\n<b>"))
                .isInstanceOfSatisfying(ModelUnreadable.class, problem -> assertThat(problem.line())
                        .isEqualTo(2));
    }

    private static Arguments model(String code, String what, String xml) {
        return Arguments.of(code, what, xml);
    }
}
