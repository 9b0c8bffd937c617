package io.heatline.workorder;

import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import io.heatline.workorder.store.TimelineMapper;
import io.heatline.workorder.store.TimelineMapper.TimelineRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes and reads the lines of an order's timeline. */
@Component
public class Timeline {

    private static final AtCommit.Insert LINE = new AtCommit.Insert(TimelineMapper.class, "insert");

    private final TimelineMapper rows;
    private final AtCommit atCommit;
    private final Clock clock;

    Timeline(TimelineMapper rows, AtCommit atCommit, Clock clock) {
        this.rows = rows;
        this.atCommit = atCommit;
        this.clock = clock;
    }

    /** Every line of the order, oldest first. */
    public List<TimelineEntry> of(WorkOrderNumber number) {
        atCommit.writeNow();
        return rows.of(number.value()).stream().map(Timeline::toEntry).toList();
    }

    void opened(WorkOrderNumber number, PersonId by) {
        write(number, TimelineKind.OPENED, by, null, null, null);
    }

    void classified(WorkOrderNumber number, Priority priority, String rules) {
        write(number, TimelineKind.CLASSIFIED, null, null, priority.name(), rules);
    }

    void routed(WorkOrderNumber number, @Nullable String station, @Nullable String why) {
        write(number, TimelineKind.ROUTED, null, null, station, why);
    }

    void dispatched(WorkOrderNumber number, StationId station, @Nullable PersonId technician, @Nullable PersonId by) {
        write(number, TimelineKind.DISPATCHED, by, null, target(station, technician), null);
    }

    void declined(WorkOrderNumber number, @Nullable PersonId by, @Nullable String reason) {
        write(number, TimelineKind.DECLINED, by, null, null, reason);
    }

    void handedOver(
            WorkOrderNumber number, @Nullable String from, @Nullable String to, PersonId by, @Nullable String reason) {
        write(number, TimelineKind.HANDED_OVER, by, from, to, reason);
    }

    void reassigned(WorkOrderNumber number, StationId station, @Nullable PersonId technician, Hop hop) {
        write(number, TimelineKind.REASSIGNED, hop.by(), hop.from(), target(station, technician), hop.reason());
    }

    void reassignmentAsked(WorkOrderNumber number, PersonId by, @Nullable String reason) {
        write(number, TimelineKind.REASSIGNMENT_ASKED, by, null, null, reason);
    }

    void reopened(WorkOrderNumber number, @Nullable PersonId by, @Nullable String reason) {
        write(number, TimelineKind.REOPENED, by, null, null, reason);
    }

    void closed(WorkOrderNumber number) {
        write(number, TimelineKind.CLOSED, null, null, null, null);
    }

    void cancelled(WorkOrderNumber number, @Nullable PersonId by, String reason) {
        write(number, TimelineKind.CANCELLED, by, null, null, reason);
    }

    void reminded(WorkOrderNumber number, TimelineKind kind, StationId station) {
        write(number, kind, null, null, station.value(), null);
    }

    /** A step is late, and this rung of the ladder is told. */
    void climbed(WorkOrderNumber number, Rung rung, LateStep late) {
        var kind = rung == Rung.HOLDER ? TimelineKind.REMINDED : TimelineKind.ESCALATED;
        add(new TimelineRow(
                0,
                number.value(),
                clock.instant(),
                kind.name(),
                late.key(),
                late.name(),
                null,
                null,
                null,
                rung.name(),
                null,
                null,
                null));
    }

    /** Something was asked of the order or happened to it that leaves no other trace. */
    void told(
            WorkOrderNumber number,
            TimelineKind kind,
            @Nullable PersonId by,
            @Nullable String what,
            @Nullable String note) {
        write(number, kind, by, null, what, note);
    }

    void dueMoved(WorkOrderNumber number, Instant before, Instant after) {
        write(number, TimelineKind.DUE_MOVED, null, before.toString(), after.toString(), null);
    }

    void stepDone(WorkOrderNumber number, StepDone step) {
        write(number, TimelineKind.TASK_COMPLETED, step);
    }

    void answeredLate(WorkOrderNumber number, StepDone step) {
        write(number, TimelineKind.LATE_ANSWER, step);
    }

    private void write(WorkOrderNumber number, TimelineKind kind, StepDone step) {
        add(new TimelineRow(
                0,
                number.value(),
                clock.instant(),
                kind.name(),
                step.key(),
                step.name(),
                step.startedAt(),
                step.person().value(),
                null,
                null,
                null,
                step.fields(),
                step.capturedAt()));
    }

    private void add(TimelineRow row) {
        atCommit.add(LINE, row);
    }

    /** A station and technician as the timeline writes them: {@code S01/wang.li}. */
    public static String target(@Nullable StationId station, @Nullable PersonId technician) {
        return Stream.of(station, technician)
                .filter(Objects::nonNull)
                .map(one -> one instanceof StationId id ? id.value() : ((PersonId) one).value())
                .collect(Collectors.joining("/"));
    }

    private void write(
            WorkOrderNumber number,
            TimelineKind kind,
            @Nullable PersonId by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note) {
        add(new TimelineRow(
                0,
                number.value(),
                clock.instant(),
                kind.name(),
                null,
                null,
                null,
                by == null ? null : by.value(),
                from,
                to,
                note,
                null,
                null));
    }

    private static TimelineEntry toEntry(TimelineRow row) {
        return new TimelineEntry(
                row.id(),
                new WorkOrderNumber(row.orderNumber()),
                row.happenedAt(),
                TimelineKind.valueOf(row.kind()),
                row.stepKey(),
                row.stepName(),
                row.startedAt(),
                row.person() == null ? null : new PersonId(row.person()),
                row.fromText(),
                row.toText(),
                row.note(),
                row.fields(),
                row.capturedAt());
    }
}
