package io.heatline.flow.inbox;

import io.heatline.flow.store.TaskMapper;
import io.heatline.flow.store.TaskQuery;
import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The inbox as a list: what is due first comes first, page by page, with the count of every filter. */
@Service
public class InboxList {

    /** Beyond it, a count says only that there are more: nobody works through a thousand tasks by their number. */
    public static final int MOST_COUNTED = 500;

    private static final Duration SOON = Duration.ofMinutes(30);

    private final TaskMapper tasks;
    private final Clock clock;

    InboxList(TaskMapper tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The inbox's filters. */
    public enum Filter {
        /** Tasks this person has. */
        MINE,
        /** Tasks nobody has that are offered to this person. */
        GROUP,
        /** Tasks nobody has. */
        UNASSIGNED,
        /** Tasks due within the next half hour. */
        DUE_SOON,
        /** Tasks that should have been done. */
        OVERDUE,
        /** Every task this person may see. */
        ALL
    }

    /** Where a page ended. */
    public record Place(Instant due, String taskId) {}

    /** What is asked for. */
    public record Criteria(
            Filter filter,
            @Nullable String number,
            @Nullable String key,
            @Nullable String text) {}

    /** Up to {@code rows} open tasks, the soonest due first. */
    public List<OpenTask> page(SignedIn me, Criteria asked, @Nullable Place after, int rows) {
        return tasks.page(query(me, asked, after, rows)).stream()
                .map(OpenTask::of)
                .toList();
    }

    /** How many tasks each filter holds; {@link #MOST_COUNTED} stands for that many or more. */
    public TaskMapper.Counts counts(SignedIn me) {
        var now = clock.instant();
        var everything = query(me, new Criteria(Filter.ALL, null, null, null), null, 0);
        return upTo(MOST_COUNTED, tasks.counts(everything, now, now.plus(SOON), MOST_COUNTED));
    }

    private static TaskMapper.Counts upTo(int most, TaskMapper.Counts counted) {
        return new TaskMapper.Counts(
                Math.min(most, counted.mine()),
                Math.min(most, counted.offered()),
                Math.min(most, counted.unassigned()),
                Math.min(most, counted.dueSoon()),
                Math.min(most, counted.overdue()),
                Math.min(most, counted.everything()));
    }

    /** Whether the task should have been done by now. */
    public boolean overdue(OpenTask task) {
        return task.row().sortDue().isBefore(clock.instant());
    }

    private TaskQuery query(SignedIn me, Criteria asked, @Nullable Place after, int rows) {
        var now = clock.instant();
        var filter = asked.filter();
        var station = me.person().station();
        return new TaskQuery(
                me.id().value(),
                groupsOf(me.id(), me.person().groups()),
                filter == Filter.MINE,
                filter == Filter.GROUP,
                filter == Filter.UNASSIGNED,
                filter == Filter.DUE_SOON ? now : null,
                dueBefore(filter, now),
                me.may(Permission.ORDER_READ_ALL),
                station == null ? null : station.value(),
                me.onlyOrder(),
                asked.number(),
                asked.key(),
                like(asked.text()),
                after == null ? null : after.due(),
                after == null ? null : after.taskId(),
                rows);
    }

    private static @Nullable Instant dueBefore(Filter filter, Instant now) {
        return switch (filter) {
            case DUE_SOON -> now.plus(SOON);
            case OVERDUE -> now;
            default -> null;
        };
    }

    /** Somebody without any group is offered nothing; SQL needs at least one name in its list. */
    private static List<String> groupsOf(PersonId me, Set<String> groups) {
        return groups.isEmpty() ? List.of("nobody:" + me.value()) : List.copyOf(groups);
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
