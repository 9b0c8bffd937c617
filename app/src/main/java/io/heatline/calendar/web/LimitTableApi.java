package io.heatline.calendar.web;

import io.heatline.calendar.LimitTables;
import io.heatline.calendar.web.CalendarView.CalendarSaver;
import io.heatline.edge.Page;
import io.heatline.edge.table.TableVersion;
import io.heatline.identity.Directory;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The table of limits: read by those who see what is due, exchanged by those who answer for it. */
@RestController
@RequestMapping("/api/rules/limits")
class LimitTableApi {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<Permission> READERS =
            List.of(Permission.CALENDAR_EDIT, Permission.PROCESS_READ, Permission.ORDER_READ_ALL);
    private static final int VERSIONS = 100;

    /**
     * A table, for people.
     *
     * @param publishedBy null for the one that Heatline ships
     */
    record LimitTableView(
            int version, Instant publishedAt, @Nullable CalendarSaver publishedBy, int rows) {}

    private final LimitTables tables;
    private final Directory directory;

    LimitTableApi(LimitTables tables, Directory directory) {
        this.tables = tables;
        this.directory = directory;
    }

    @GetMapping
    LimitTableView current() {
        requireReader();
        return view(tables.current());
    }

    @GetMapping("/versions")
    Page<LimitTableView> versions(@RequestParam(defaultValue = "2147483647") int after) {
        requireReader();
        return Page.cut(tables.versions(after, VERSIONS + 1), VERSIONS, table -> String.valueOf(table.version()))
                .map(this::view);
    }

    /** @param version the one in force if it isn't given */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable Integer version) {
        requireReader();
        long wanted = version == null ? tables.current().version() : version;
        var name = ContentDisposition.attachment().filename("limits-" + wanted + ".xlsx");
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(tables.workbook(wanted));
    }

    @PutMapping(path = "/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    LimitTableView publish(@RequestParam MultipartFile file) throws IOException {
        var me = SignedIn.current();
        me.require(Permission.CALENDAR_EDIT);
        return view(tables.publish(file.getBytes(), me.id()));
    }

    private static void requireReader() {
        var me = SignedIn.current();
        if (me.onlyOrder() != null || READERS.stream().noneMatch(me::may)) {
            throw new NotPermitted(Permission.CALENDAR_EDIT);
        }
    }

    private LimitTableView view(TableVersion table) {
        return new LimitTableView(
                Math.toIntExact(table.version()),
                table.publishedAt(),
                publisher(table.publishedBy()),
                table.rowCount());
    }

    private @Nullable CalendarSaver publisher(@Nullable String by) {
        if (by == null) {
            return null;
        }
        var id = new PersonId(by);
        return new CalendarSaver(id, directory.person(id).map(Person::name).orElse(by));
    }
}
