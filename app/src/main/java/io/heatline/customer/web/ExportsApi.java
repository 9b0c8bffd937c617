package io.heatline.customer.web;

import io.heatline.customer.transfer.Exports;
import io.heatline.customer.transfer.Imports;
import io.heatline.edge.Page;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.sheet.SheetFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exports of whoever is signed in; written in the background, numbers masked unless the person may read them. */
@RestController
@RequestMapping("/api/exports")
class ExportsApi {

    private static final int LATEST = 20;

    private final Exports exports;
    private final Imports imports;

    ExportsApi(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    /**
     * @param filter as the list of premises takes it
     * @param format XLSX or CSV
     */
    record ExportBody(
            @Nullable @Size(max = 30) List<@NotNull String> filter,
            @NotNull SheetFormat format) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Exports.Export begin(@Valid @RequestBody ExportBody body) {
        exporter();
        var format = body.format() == SheetFormat.XLS ? SheetFormat.XLSX : body.format();
        return exports.get(exports.begin(body.filter() == null ? List.of() : body.filter(), format));
    }

    @GetMapping
    Page<Exports.Export> latest() {
        exporter();
        return Page.of(exports.latest(LATEST));
    }

    @GetMapping("/{exportId}")
    Exports.Export one(@PathVariable String exportId) {
        exporter();
        return exports.get(exportId);
    }

    @PostMapping("/{exportId}/cancel")
    Exports.Export cancel(@PathVariable String exportId) {
        exporter();
        exports.cancel(exportId);
        return exports.get(exportId);
    }

    @GetMapping("/{exportId}/file")
    ResponseEntity<Resource> file(@PathVariable String exportId) {
        exporter();
        var file = exports.file(exportId);
        return ResponseEntity.ok()
                .headers(Download.named(file.name()))
                .body(new FileSystemResource(imports.path(file)));
    }

    private static void exporter() {
        SignedIn.current().require(Permission.CUSTOMER_EXPORT);
    }
}
