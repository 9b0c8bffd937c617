package io.heatline.station.web;

import io.heatline.edge.Page;
import io.heatline.edge.table.TableVersion;
import io.heatline.identity.Directory;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.station.RuleTables;
import io.heatline.station.web.RuleTableView.Publisher;
import java.io.IOException;
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

/** The table that routes by estate: read by those who see where orders go, exchanged by those who edit it. */
@RestController
@RequestMapping("/api/rules/estate-station")
class RuleTableApi {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<Permission> READERS =
            List.of(Permission.RULES_EDIT, Permission.PROCESS_READ, Permission.ORDER_READ_ALL);
    private static final int VERSIONS = 100;

    private final RuleTables tables;
    private final Directory directory;

    RuleTableApi(RuleTables tables, Directory directory) {
        this.tables = tables;
        this.directory = directory;
    }

    @GetMapping
    RuleTableView current() {
        requireReader();
        return view(tables.current());
    }

    @GetMapping("/versions")
    Page<RuleTableView> versions(@RequestParam(defaultValue = "9223372036854775807") long after) {
        requireReader();
        return Page.cut(tables.versions(after, VERSIONS + 1), VERSIONS, table -> String.valueOf(table.version()))
                .map(this::view);
    }

    /** @param version the one in force if it isn't given */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable Long version) {
        requireReader();
        long wanted = version == null ? tables.current().version() : version;
        var name = ContentDisposition.attachment().filename("estate-station-" + wanted + ".xlsx");
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(tables.workbook(wanted));
    }

    @PutMapping(path = "/workbook", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RuleTableView publish(@RequestParam MultipartFile file) throws IOException {
        var me = SignedIn.current();
        me.require(Permission.RULES_EDIT);
        return view(tables.publish(file.getBytes(), me.id()));
    }

    private static void requireReader() {
        var me = SignedIn.current();
        if (me.onlyOrder() != null || READERS.stream().noneMatch(me::may)) {
            throw new NotPermitted(Permission.ORDER_READ_ALL);
        }
    }

    private RuleTableView view(TableVersion table) {
        return new RuleTableView(
                table.version(), table.publishedAt(), publisher(table.publishedBy()), table.rowCount());
    }

    private @Nullable Publisher publisher(@Nullable String by) {
        if (by == null) {
            return null;
        }
        var id = new PersonId(by);
        return new Publisher(id, directory.person(id).map(Person::name).orElse(by));
    }
}
