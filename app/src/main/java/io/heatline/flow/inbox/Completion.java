package io.heatline.flow.inbox;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.HeatlineSettings;
import io.heatline.file.FileStore;
import io.heatline.flow.deploy.ModelReader;
import io.heatline.flow.engine.Allowed;
import io.heatline.forms.Setting;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.StepDone;
import io.heatline.workorder.WorkOrderMoves;
import io.heatline.workorder.WorkOrderNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The one way in which a user task is completed: the answers are checked against the task's form, kept, and the engine
 * goes on; whoever calls has opened the transaction that holds all of it.
 */
@Component
class Completion {

    private final FormShelf shelf;
    private final FormVariables variables;
    private final References references;
    private final Submissions submissions;
    private final AnswerSheet sheet;
    private final FileStore files;
    private final WorkOrderMoves moves;
    private final ModelReader models;
    private final TaskService engine;
    private final Allowed allowed;
    private final AuditTrail audit;
    private final Clock clock;

    Completion(
            FormShelf shelf,
            FormVariables variables,
            References references,
            Submissions submissions,
            AnswerSheet sheet,
            FileStore files,
            WorkOrderMoves moves,
            ModelReader models,
            TaskService engine,
            Allowed allowed,
            AuditTrail audit,
            Clock clock,
            HeatlineSettings settings) {
        this.shelf = shelf;
        this.variables = variables;
        this.references = references;
        this.submissions = submissions;
        this.sheet = sheet;
        this.files = files;
        this.moves = moves;
        this.models = models;
        this.engine = engine;
        this.allowed = allowed;
        this.audit = audit;
        this.clock = clock.withZone(settings.zone());
    }

    /** The task to complete. */
    record Work(
            String taskId, String definitionId, String key, String name, WorkOrderNumber number, Instant createdAt) {}

    /**
     * Completes a task in this person's name.
     */
    void complete(Work work, Filled filled, SignedIn me) {
        var form = shelf.of(work.taskId(), work.definitionId(), work.key());
        var formVersion = filled.formVersion();
        if (formVersion != null && !formVersion.equals(form.version())) {
            throw new TaskRefusals.FormVersionStale(form.version());
        }
        var answers = checked(form, filled.values(), variables.of(work.taskId(), form));
        var fields = form.check().fields();
        files.attach(AnswerSheet.photos(fields, answers), work.number().value(), me.id());
        submissions.keep(work.number(), work.taskId(), work.key(), form, answers, me.id(), filled);
        moves.stepDone(
                work.number(),
                new StepDone(
                        work.key(),
                        work.name(),
                        work.createdAt(),
                        me.id(),
                        sheet.of(fields, answers),
                        filled.capturedBy(clock.instant())));
        audit.record("task.complete", "work-order", work.number().value(), work.key());
        var steering = steering(work.definitionId(), form, answers);
        allowed.run(() -> engine.complete(work.taskId(), steering));
    }

    /** The photos among the answers belong to the order from now on. */
    void attach(FormShelf.Form form, Map<String, Object> answers, WorkOrderNumber number, SignedIn me) {
        files.attach(AnswerSheet.photos(form.check().fields(), answers), number.value(), me.id());
    }

    /** What was answered outside of any task, as a line of the timeline. */
    void tell(FormShelf.Form form, String name, Map<String, Object> answers, WorkOrderNumber number, SignedIn me) {
        var fields = sheet.of(form.check().fields(), answers);
        moves.stepDone(number, new StepDone(form.key(), name, clock.instant(), me.id(), fields));
    }

    /** The answers in order, or every reason why not. */
    Map<String, Object> checked(FormShelf.Form form, Map<String, Object> values, Map<String, ?> known) {
        var checked =
                form.check().check(values, new Setting(references, known, clock, LocaleContextHolder.getLocale()));
        if (!checked.accepted()) {
            throw new TaskRefusals.FormInvalid(checked.problems().stream()
                    .map(problem -> new FieldProblem(problem.field(), problem.code(), problem.message()))
                    .toList());
        }
        return checked.values();
    }

    /**
     * The answers that the model reads become variables, an absent one as null, so that an expression never meets an
     * unknown name. All others stay in the submission.
     */
    private Map<String, @Nullable Object> steering(
            String definitionId, FormShelf.Form form, Map<String, Object> answers) {
        var read = models.readsOf(definitionId);
        var variables = new HashMap<String, @Nullable Object>();
        form.check().fields().stream()
                .map(field -> field.key())
                .filter(read::contains)
                .forEach(key -> variables.put(key, primitive(answers.get(key))));
        return variables;
    }

    /** The engine compares doubles; a BigDecimal it would serialise. */
    private static @Nullable Object primitive(@Nullable Object answer) {
        return answer instanceof BigDecimal number ? (Object) number.doubleValue() : answer;
    }
}
