package io.heatline.calendar.web;

import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.CalendarVersion;
import io.heatline.calendar.Calendars;
import io.heatline.calendar.HolidayList;
import io.heatline.calendar.Recalculating;
import io.heatline.calendar.Recalculations;
import io.heatline.calendar.WorkingCalendar;
import io.heatline.calendar.view.PlanView;
import io.heatline.calendar.web.CalendarView.CalendarSaver;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company's calendars: read by those who see what is due, edited by those who answer for them. */
@RestController
@RequestMapping("/api/calendars")
class CalendarsApi {

    private static final List<Permission> READERS =
            List.of(Permission.CALENDAR_EDIT, Permission.PROCESS_READ, Permission.ORDER_READ_ALL);
    private static final int VERSIONS = 50;
    private static final int RECALCULATIONS = 10;

    /** What somebody wants in force, and the version they edited: 0 for a new calendar. */
    record EditedCalendar(
            @PositiveOrZero int version, @NotNull @Valid PlanView plan) {}

    /** A span of business time from an instant on, by a plan that need not be saved. */
    record CalendarSum(
            @NotNull @Valid PlanView plan,
            @NotNull Instant from,
            @Min(0) @Max(200_000) int minutes) {}

    /** When the span is over. */
    record CalendarDue(Instant due) {}

    /** A list as somebody pasted it. */
    record PastedDays(@NotNull @Size(max = 200_000) String text) {}

    /**
     * A change on its way through the open orders.
     *
     * @param calendar the calendar that has changed; null for the table of limits
     * @param orders how many orders were open when it set out
     * @param seen how many of them it has come by
     * @param moved how many go by it since
     */
    record RecalculationView(
            long id,
            @Nullable CalendarKey calendar,
            int version,
            Instant begunAt,
            @Nullable CalendarSaver begunBy,
            int orders,
            int seen,
            int moved,
            int failed,
            @Nullable Instant finishedAt) {}

    private final Calendars calendars;
    private final Recalculations recalculations;
    private final Directory directory;
    private final ZoneId zone;

    CalendarsApi(Calendars calendars, Recalculations recalculations, Directory directory, ZoneId zone) {
        this.calendars = calendars;
        this.recalculations = recalculations;
        this.directory = directory;
        this.zone = zone;
    }

    @GetMapping
    Page<CalendarView> list() {
        requireReader();
        return Page.of(calendars.all()).map(this::view);
    }

    /** How far the latest changes have got through the open orders, newest first. */
    @GetMapping("/recalculations")
    Page<RecalculationView> recalculations() {
        requireReader();
        return Page.of(recalculations.newest(RECALCULATIONS)).map(this::view);
    }

    @GetMapping("/{key}")
    CalendarView get(@PathVariable CalendarKey key) {
        requireReader();
        return view(calendars.get(key));
    }

    /** Newest first, with who saved each. */
    @GetMapping("/{key}/versions")
    Page<CalendarView> versions(@PathVariable CalendarKey key, @RequestParam(defaultValue = "2147483647") int after) {
        requireReader();
        var read = calendars.versions(key, after, VERSIONS + 1);
        return Page.cut(read, VERSIONS, version -> String.valueOf(version.version()))
                .map(this::view);
    }

    /** Puts a plan in force; refused with 409 when somebody else saved one since that version. */
    @PutMapping("/{key}")
    CalendarView save(@PathVariable CalendarKey key, @Valid @RequestBody EditedCalendar edited) {
        var me = requireEditor();
        return view(calendars.save(key, edited.version(), edited.plan().toPlan(), me.id()));
    }

    /** @param version the one that is to go, so that nobody removes what somebody else has just saved */
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable CalendarKey key, @RequestParam(defaultValue = "0") int version) {
        calendars.remove(key, version, requireEditor().id());
    }

    /** Answers "thirty minutes from Friday 17:50 is …" by a plan that is still being edited. */
    @PostMapping("/sum")
    CalendarDue sum(@Valid @RequestBody CalendarSum sum) {
        requireReader();
        var calendar = new WorkingCalendar(sum.plan().toPlan(), zone);
        return new CalendarDue(calendar.after(sum.from(), Duration.ofMinutes(sum.minutes())));
    }

    /** Reads a list of holidays; saves nothing. */
    @PostMapping("/holidays")
    Page<PlanView.PlanDay> holidays(@Valid @RequestBody PastedDays pasted) {
        requireEditor();
        return Page.of(HolidayList.read(pasted.text())).map(PlanView::view);
    }

    private static SignedIn requireEditor() {
        var me = SignedIn.current();
        me.require(Permission.CALENDAR_EDIT);
        return me;
    }

    private static void requireReader() {
        var me = SignedIn.current();
        if (me.onlyOrder() != null || READERS.stream().noneMatch(me::may)) {
            throw new NotPermitted(Permission.CALENDAR_EDIT);
        }
    }

    private CalendarView view(CalendarVersion version) {
        return new CalendarView(
                version.key(),
                version.version(),
                version.key().isNeeded(),
                version.savedAt(),
                saver(version.savedBy()),
                version.removed(),
                PlanView.of(version.plan()));
    }

    private RecalculationView view(Recalculating run) {
        return new RecalculationView(
                run.id(),
                run.calendar(),
                run.version(),
                run.begunAt(),
                saver(run.begunBy()),
                run.orders(),
                run.seen(),
                run.moved(),
                run.failed(),
                run.finishedAt());
    }

    private @Nullable CalendarSaver saver(@Nullable PersonId id) {
        return id == null
                ? null
                : new CalendarSaver(id, directory.person(id).map(Person::name).orElse(id.value()));
    }
}
