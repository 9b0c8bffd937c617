package io.heatline.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.store.TaskRow;
import io.heatline.story.Walk;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done to an order, by people or straight at the engine, the inbox lists what the engine has open. */
class ProjectionTest extends HeatlineTest {

    @Autowired
    private TaskMapper inbox;

    @Autowired
    private TaskService engine;

    @Autowired
    private RuntimeService runtime;

    private final Walk walk = new Walk(this::as);
    private String number = "";

    /** An open task, as far as a list tells it. */
    private record Listed(
            String id,
            String key,
            @Nullable String name,
            @Nullable String assignee,
            @Nullable Instant due,
            Set<String> groups) {}

    @BeforeEach
    void an_order_that_waits_to_be_accepted() {
        number = walk.open();
        assertThat(listed("accept")).singleElement().satisfies(task -> {
            assertThat(task.assignee()).isNull();
            assertThat(task.due()).isNotNull();
            assertThat(task.groups()).containsExactly("crew-S01");
        });
    }

    @AfterEach
    void no_offer_outlives_its_task() {
        assertThat(database.queryForObject(
                        "select count(*) from flow_task_group where task_id not in (select task_id from flow_task)",
                        Integer.class))
                .isZero();
    }

    @AfterEach
    void each_offer_is_as_its_task() {
        assertThat(database.queryForList("""
                        select t.task_id from flow_task t join flow_task_group g on g.task_id = t.task_id
                        where t.sort_due <> g.sort_due or coalesce(t.assignee, '-') <> coalesce(g.assignee, '-')
                        or coalesce(t.barred, '-') <> coalesce(g.barred, '-')
                        """)).isEmpty();
    }

    @Test
    void from_step_to_step_the_list_follows() {
        walk.accept(number);
        assertThat(listed("handle")).extracting(Listed::assignee).containsExactly("technician");

        walk.visit(number);
        assertThat(listed("complete")).extracting(Listed::assignee).containsExactly("technician");

        walk.complete(number);
        assertThat(listed("callback")).extracting(Listed::groups).containsExactly(Set.of("agent"));

        walk.satisfied(number);
        assertThat(listed()).isEmpty();
    }

    @Test
    void claimed_released_and_assigned_tasks_show_who_has_them() {
        act("technician", "claim", Map.of());
        assertThat(listed("accept")).extracting(Listed::assignee).containsExactly("technician");

        act("technician", "release", Map.of());
        assertThat(listed("accept")).extracting(Listed::assignee).containsOnlyNulls();

        act("lead", "assign", Map.of("person", "s01-t2"));
        assertThat(listed("accept")).extracting(Listed::assignee).containsExactly("s01-t2");
    }

    @Test
    void a_reassignment_interrupts_what_was_open() {
        walk.accept(number);

        ask("lead", "reassign", Map.of("reason", "忙不过来"));
        assertThat(listed("reassign")).extracting(Listed::groups).containsExactly(Set.of("dispatcher", "lead-S01"));

        walk.step("dispatcher", number, "reassign", Map.of("station", "S02", "reason", "归城西"));
        assertThat(listed("accept")).extracting(Listed::groups).containsExactly(Set.of("crew-S02"));
    }

    @Test
    void a_declined_order_is_the_dispatchers_again() {
        walk.step("technician", number, "accept", Map.of("decision", "decline", "reason", "全班都在抢修"));

        assertThat(listed("dispatch")).extracting(Listed::groups).containsExactly(Set.of("dispatcher"));
    }

    @Test
    void a_reopened_order_is_the_dispatchers_again() {
        walk.accept(number).visit(number).complete(number);

        walk.step("agent", number, "callback", Map.of("outcome", "notSatisfied", "score", 1, "reason", "又凉了"));

        assertThat(listed("dispatch")).extracting(Listed::groups).containsExactly(Set.of("dispatcher"));
    }

    @Test
    void of_a_cancelled_order_nothing_is_open() {
        ask("agent", "cancel", Map.of("reason", "用户自己修好了"));

        assertThat(listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_a_deleted_instance_nothing_is_open_even_when_listeners_are_skipped(boolean skipListeners) {
        runtime.deleteProcessInstance(instance(), "by an administrator", skipListeners);

        assertThat(listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_token_moved_by_an_administrator_moves_the_task(boolean skipListeners) {
        runtime.createProcessInstanceModification(instance())
                .cancelAllForActivity("accept")
                .startBeforeActivity("dispatch")
                .execute(skipListeners, false);

        assertThat(listed("dispatch")).extracting(Listed::groups).containsExactly(Set.of("dispatcher"));
    }

    @Test
    void a_token_added_by_an_administrator_adds_a_task() {
        runtime.createProcessInstanceModification(instance())
                .startBeforeActivity("callback")
                .execute();

        assertThat(listed("accept", "callback")).hasSize(2);
    }

    @Test
    void a_task_changed_by_an_administrator_is_listed_as_changed() {
        var task = open().get(0);
        task.setName("接单（加急）");
        task.setDueDate(Date.from(Instant.parse("2027-01-05T02:00:00Z")));
        engine.saveTask(task);
        engine.addCandidateGroup(task.getId(), "crew-S03");
        engine.deleteCandidateGroup(task.getId(), "crew-S01");
        engine.setAssignee(task.getId(), "s01-t3");

        assertThat(listed("accept")).singleElement().satisfies(listed -> {
            assertThat(listed.name()).isEqualTo("接单（加急）");
            assertThat(listed.due()).isEqualTo("2027-01-05T02:00:00Z");
            assertThat(listed.groups()).containsExactly("crew-S03");
            assertThat(listed.assignee()).isEqualTo("s01-t3");
        });
    }

    /** What the inbox lists for the order; it is these steps, and exactly what the engine has. */
    private List<Listed> listed(String... keys) {
        var listed = inbox.ofOrder(number).stream().map(this::listed).toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        open().stream().map(this::listed).toList());
        assertThat(listed).extracting(Listed::key).containsExactlyInAnyOrder(keys);
        return listed;
    }

    private List<Task> open() {
        return engine.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    private Listed listed(TaskRow row) {
        var query = "select group_id from flow_task_group where task_id = ?";
        var groups = new TreeSet<>(database.queryForList(query, String.class, row.taskId()));
        assertThat(row.offeredTo()).isEqualTo(groups.isEmpty() ? null : String.join(",", groups));
        return new Listed(row.taskId(), row.taskKey(), row.taskName(), row.assignee(), row.dueAt(), groups);
    }

    private Listed listed(Task task) {
        var groups = engine.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getType().equals("candidate") && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toCollection(TreeSet::new));
        var due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new Listed(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getAssignee(), due, groups);
    }

    private String instance() {
        return open().get(0).getProcessInstanceId();
    }

    private void act(String login, String action, Map<String, Object> body) {
        well(as(login).post("/api/tasks/" + open().get(0).getId() + "/" + action, body));
    }

    private void ask(String login, String action, Map<String, Object> body) {
        well(as(login).post("/api/work-orders/" + number + "/" + action, body));
    }

    private static void well(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
