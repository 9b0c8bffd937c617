package io.heatline.audit.web;

import io.heatline.audit.AuditEntry;
import io.heatline.audit.store.AuditMapper;
import io.heatline.audit.store.AuditRow;
import io.heatline.audit.store.AuditSearch;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for those who audit. */
@RestController
@Tag(name = "audit")
class AuditEndpoint {

    private final AuditMapper entries;
    private final Directory directory;

    AuditEndpoint(AuditMapper entries, Directory directory) {
        this.entries = entries;
        this.directory = directory;
    }

    /** Newest first. */
    @GetMapping("/api/audit")
    Page<AuditEntry> find(
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        SignedIn.current().require(Permission.AUDIT_READ);
        var search = new AuditSearch(
                object == null || object.isBlank() ? null : object.strip(),
                person == null ? null : person.value(),
                from,
                to,
                after,
                limit + 1);
        return Page.cut(entries.find(search), limit, row -> String.valueOf(row.id()))
                .map(this::shown);
    }

    private AuditEntry shown(AuditRow row) {
        return new AuditEntry(
                String.valueOf(row.id()),
                row.happenedAt(),
                row.personId() == null ? null : who(row.personId()),
                row.action(),
                row.objectKind(),
                row.objectId(),
                row.address(),
                row.detail());
    }

    private AuditEntry.Who who(String login) {
        return new AuditEntry.Who(
                login, directory.person(new PersonId(login)).map(Person::name).orElse(login));
    }
}
