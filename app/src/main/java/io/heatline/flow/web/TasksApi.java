package io.heatline.flow.web;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.Cursor;
import io.heatline.edge.Page;
import io.heatline.flow.inbox.Filled;
import io.heatline.flow.inbox.FormShelf;
import io.heatline.flow.inbox.Inbox;
import io.heatline.flow.inbox.InboxList;
import io.heatline.flow.inbox.InboxList.Filter;
import io.heatline.flow.inbox.LateAnswers;
import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.web.TaskViews.TaskDetailView;
import io.heatline.flow.web.TaskViews.TaskView;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.WorkOrderNumber;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox over HTTP. */
@RestController
@RequestMapping("/api/tasks")
class TasksApi {

    private final Inbox inbox;
    private final InboxList list;
    private final LateAnswers late;
    private final FormShelf forms;
    private final TaskViewer viewer;
    private final AuditTrail audit;

    TasksApi(Inbox inbox, InboxList list, LateAnswers late, FormShelf forms, TaskViewer viewer, AuditTrail audit) {
        this.inbox = inbox;
        this.list = list;
        this.late = late;
        this.forms = forms;
        this.viewer = viewer;
        this.audit = audit;
    }

    @GetMapping
    Page<TaskView> list(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "mine",
                                                "group",
                                                "unassigned",
                                                "due-soon",
                                                "overdue",
                                                "all"
                                            },
                                            defaultValue = "mine"))
                    @RequestParam(defaultValue = "mine")
                    String filter,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Size(max = 80) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var me = SignedIn.current();
        var asked = new InboxList.Criteria(named(filter), number, key, text);
        var found = list.page(me, asked, place(after), limit + 1);
        return Page.cut(found, limit, TasksApi::cursor).map(task -> viewer.row(task, me));
    }

    @GetMapping("/counts")
    CountsView counts() {
        return CountsView.of(list.counts(SignedIn.current()));
    }

    /** How many tasks each filter holds; 1,000 stands for that many or more. */
    record CountsView(int mine, int group, int unassigned, int dueSoon, int overdue, int all) {
        static CountsView of(TaskMapper.Counts counts) {
            return new CountsView(
                    counts.mine(),
                    counts.offered(),
                    counts.unassigned(),
                    counts.dueSoon(),
                    counts.overdue(),
                    counts.everything());
        }
    }

    @GetMapping("/{id}")
    TaskDetailView get(@PathVariable String id) {
        var me = SignedIn.current();
        var task = inbox.see(me, id);
        audit.record(
                "task.read", "work-order", task.row().orderNumber(), task.row().taskKey());
        return viewer.detail(task, forms.of(task), me);
    }

    @PostMapping("/{id}/claim")
    TaskView claim(@PathVariable String id) {
        inbox.claim(SignedIn.current(), id);
        return row(id);
    }

    @PostMapping("/{id}/release")
    TaskView release(@PathVariable String id) {
        inbox.release(SignedIn.current(), id);
        return row(id);
    }

    @PostMapping("/{id}/assign")
    TaskView assign(@PathVariable String id, @Valid @RequestBody Assignment to) {
        inbox.assign(SignedIn.current(), id, new PersonId(to.person()));
        return row(id);
    }

    /** To whom a task is handed. */
    record Assignment(@NotBlank @Size(max = 64) String person) {}

    @PostMapping("/{id}/complete")
    Completed complete(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 1, max = 128) @Nullable String key,
            @Valid @RequestBody Answers answers) {
        var me = SignedIn.current();
        var number = inbox.complete(me, id, answers.filled(key));
        return new Completed(number, next(me, number));
    }

    /** Keeps what came after the task had ended, as a record: the order stays as it is. */
    @PostMapping("/{id}/late")
    Late late(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") @Size(min = 1, max = 128) String key,
            @Valid @RequestBody Answers answers) {
        return new Late(late.keep(SignedIn.current(), id, answers.filled(key)));
    }

    /** The order whose timeline tells it. */
    record Late(WorkOrderNumber number) {}

    /**
     * What was filled in, and into which version of the form.
     *
     * @param capturedAt when, by the clock of the sender, where that was not just now
     */
    record Answers(
            @NotBlank @Size(min = 1, max = 64) String formVersion,
            @NotNull Map<String, Object> values,
            @Nullable Instant capturedAt) {

        Filled filled(@Nullable String key) {
            return new Filled(formVersion, values, key, capturedAt);
        }
    }

    /** The order, and what is open for it now. */
    record Completed(WorkOrderNumber number, List<TaskView> next) {}

    private List<TaskView> next(SignedIn me, WorkOrderNumber number) {
        return inbox.ofOrder(me, number).stream()
                .map(task -> viewer.row(task, me))
                .toList();
    }

    private TaskView row(String id) {
        var me = SignedIn.current();
        return viewer.row(inbox.see(me, id), me);
    }

    private static Filter named(String filter) {
        try {
            return Filter.valueOf(filter.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new UnknownFilter(filter);
        }
    }

    private static String cursor(OpenTask last) {
        return Cursor.of(last.row().sortDue().toString(), last.row().taskId());
    }

    private static InboxList.@Nullable Place place(@Nullable String after) {
        return after == null
                ? null
                : Cursor.read(after, 2, parts -> new InboxList.Place(Instant.parse(parts.get(0)), parts.get(1)));
    }
}
