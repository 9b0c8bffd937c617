package io.heatline.report.web;

import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.report.WorkDone;
import io.heatline.report.WorkDone.DayOfWork;
import io.heatline.report.WorkDone.Question;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done, per person and day, over HTTP. */
@RestController
@RequestMapping("/api/reports")
class WorkDoneApi {

    private final WorkDone works;
    private final Directory directory;

    WorkDoneApi(WorkDone works, Directory directory) {
        this.works = works;
        this.directory = directory;
    }

    /** What one person did on one day. */
    record DayOfWorkView(
            PersonId person,
            String name,
            LocalDate day,
            int works,
            int redone,
            Map<String, Integer> byType,
            Map<String, Integer> byResult,
            @Nullable Integer averageMinutes) {}

    /**
     * Day by day, the latest first.
     *
     * @param from the first day, by the company's calendar
     * @param to the last day, itself included
     */
    @GetMapping("/work-done")
    Page<DayOfWorkView> workDone(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable StationId station,
            @RequestParam(required = false) @Nullable PersonId person) {
        var found = works.between(SignedIn.current(), new Question(from, to, station, person));
        return Page.of(found.stream().map(this::view).toList());
    }

    private DayOfWorkView view(DayOfWork day) {
        return new DayOfWorkView(
                day.person(),
                directory
                        .person(day.person())
                        .map(Person::name)
                        .orElse(day.person().value()),
                day.day(),
                day.works(),
                day.redone(),
                day.byType(),
                day.byResult(),
                day.averageMinutes());
    }
}
