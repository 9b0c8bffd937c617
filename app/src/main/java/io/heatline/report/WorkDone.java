package io.heatline.report;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.report.store.WorkDoneMapper;
import io.heatline.report.store.WorkDoneMapper.DoneRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was done, per person and day (工作量). A technician sees their own, a lead the station's, a dispatcher everybody's. */
@Service
public class WorkDone {

    /** A year and a day: more is for a report that is prepared, not for a page. */
    private static final int MOST_DAYS = 366;

    private final WorkDoneMapper works;

    WorkDone(WorkDoneMapper works) {
        this.works = works;
    }

    /**
     * What one person did on one day.
     *
     * @param redone of these, how many were done again because the household was not satisfied
     * @param averageMinutes from accepting to completing; null where nobody knows
     */
    public record DayOfWork(
            PersonId person,
            LocalDate day,
            int works,
            int redone,
            Map<String, Integer> byType,
            Map<String, Integer> byResult,
            @Nullable Integer averageMinutes) {}

    /** What is asked for; every absent part is no restriction. */
    public record Question(
            LocalDate first,
            LocalDate last,
            @Nullable StationId station,
            @Nullable PersonId person) {}

    /** Day by day, the latest first. @throws Invalid when the days are no range, or too many */
    public List<DayOfWork> between(SignedIn me, Question asked) {
        check(asked);
        var seen = seenBy(me, asked);
        var days = works.between(asked.first(), asked.last(), value(seen.station()), value(seen.person())).stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.person(), row.doneOn()), LinkedHashMap::new, Collectors.toList()));
        return days.values().stream().map(WorkDone::day).toList();
    }

    private static void check(Question asked) {
        long days = ChronoUnit.DAYS.between(asked.first(), asked.last());
        if (days < 0 || days >= MOST_DAYS) {
            throw new Invalid(
                    "days-invalid",
                    asked.first() + " to " + asked.last(),
                    List.of(new FieldProblem("to", "days-invalid", asked.last().toString())));
        }
    }

    /** The question, narrowed to what this person may see. */
    private static Question seenBy(SignedIn me, Question asked) {
        if (me.onlyOrder() != null) {
            throw new NotPermitted(Permission.ORDER_READ_STATION);
        }
        if (me.may(Permission.ORDER_READ_ALL) && (me.may(Permission.ORDER_DISPATCH) || me.may(Permission.AUDIT_READ))) {
            return asked;
        }
        var own = me.person().station();
        return me.person().roles().contains(Role.STATION_LEAD) && own != null
                ? new Question(asked.first(), asked.last(), own, asked.person())
                : new Question(asked.first(), asked.last(), null, me.id());
    }

    private static DayOfWork day(List<DoneRow> rows) {
        int timed = sum(rows, DoneRow::timed);
        return new DayOfWork(
                new PersonId(rows.get(0).person()),
                rows.get(0).doneOn(),
                sum(rows, DoneRow::works),
                sum(rows, DoneRow::redone),
                counts(rows, DoneRow::requestType),
                counts(rows, row -> row.result() == null ? "UNKNOWN" : row.result()),
                timed == 0 ? null : Math.round((float) sum(rows, DoneRow::minutes) / timed));
    }

    private static Map<String, Integer> counts(List<DoneRow> rows, Function<DoneRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.summingInt(DoneRow::works)));
    }

    private static int sum(List<DoneRow> rows, Function<DoneRow, Integer> figure) {
        return rows.stream().mapToInt(figure::apply).sum();
    }

    private static @Nullable String value(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
