package io.heatline.customer.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.heatline.customer.transfer.ImportField;
import io.heatline.customer.transfer.Imports;
import io.heatline.customer.transfer.TransferSettings;
import io.heatline.customer.transfer.Verdict;
import io.heatline.edge.Page;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Imports. A file is kept and checked in the background ({@code CHECKING}, {@code CHECKED}); commit takes over what can be taken
 * over, undo takes all of it back while nothing has built on it. The auditor sees each with its file.
 */
@RestController
@RequestMapping("/api/imports")
class ImportsApi {

    private final Imports imports;
    private final TransferSettings settings;
    private final Names names;

    ImportsApi(Imports imports, TransferSettings settings, Names names) {
        this.imports = imports;
        this.names = names;
        this.settings = settings;
    }

    /** An import, and by whom in a name. */
    record ImportView(
            @JsonUnwrapped Imports.Import work, @Nullable String startedByName) {}

    /** @param mapping the field of each column, counted from 0; columns that are left out are not taken in */
    record MappingBody(@NotNull Map<@NotNull @PositiveOrZero Integer, @NotNull ImportField> mapping) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView receive(@RequestPart("file") MultipartFile file) throws IOException {
        importer();
        var name = file.getOriginalFilename();
        try (var bytes = file.getInputStream()) {
            return view(imports.get(imports.receive(
                    bytes, name == null ? "import" : name, settings.limit().toBytes())));
        }
    }

    /** The latest first. */
    @GetMapping
    Page<ImportView> latest(
            @RequestParam(defaultValue = "") @Size(max = 200) String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        reader();
        return imports.latest(after, limit).map(this::view);
    }

    @GetMapping("/{importId}")
    ImportView one(@PathVariable String importId) {
        reader();
        return view(imports.get(importId));
    }

    /** Rows that were judged so, with what is wrong with them; continued after the number of the last one. */
    @GetMapping("/{importId}/rows")
    Page<Imports.RowView> rows(
            @PathVariable String importId,
            @RequestParam(defaultValue = "ERROR") Verdict verdict,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        reader();
        return Page.cut(imports.rows(importId, verdict, after, limit + 1), limit, row -> String.valueOf(row.row()));
    }

    /** Says which column is what, remembered for the next file with these headings; the file is checked anew. */
    @PutMapping("/{importId}/mapping")
    ImportView map(@PathVariable String importId, @Valid @RequestBody MappingBody body) {
        importer();
        imports.map(importId, body.mapping());
        return view(imports.get(importId));
    }

    @PostMapping("/{importId}/commit")
    ImportView commit(@PathVariable String importId) {
        importer();
        imports.commit(importId);
        return view(imports.get(importId));
    }

    @PostMapping("/{importId}/cancel")
    ImportView cancel(@PathVariable String importId) {
        importer();
        imports.cancel(importId);
        return view(imports.get(importId));
    }

    @PostMapping("/{importId}/undo")
    ImportView undo(@PathVariable String importId) {
        importer();
        imports.undo(importId);
        return view(imports.get(importId));
    }

    /** The same table with what becomes of each row and why. */
    @GetMapping("/{importId}/report")
    ResponseEntity<StreamingResponseBody> report(@PathVariable String importId) throws IOException {
        importer();
        var report = imports.report(importId);
        StreamingResponseBody body = report.writing()::to;
        return ResponseEntity.ok()
                .headers(Download.named("导入结果-" + report.name()))
                .body(body);
    }

    /** The file as it was sent. */
    @GetMapping("/{importId}/file")
    ResponseEntity<Resource> file(@PathVariable String importId) {
        reader();
        var file = imports.download(importId);
        return ResponseEntity.ok()
                .headers(Download.named(file.name()))
                .body(new FileSystemResource(imports.path(file)));
    }

    private ImportView view(Imports.Import one) {
        return new ImportView(one, names.of(one.startedBy()));
    }

    private static void importer() {
        SignedIn.current().require(Permission.CUSTOMER_IMPORT);
    }

    private static void reader() {
        var me = SignedIn.current();
        if (!me.may(Permission.CUSTOMER_IMPORT)
                && !(me.may(Permission.AUDIT_READ) && me.may(Permission.ORDER_READ_ALL))) {
            throw new NotPermitted(Permission.CUSTOMER_IMPORT);
        }
    }
}
