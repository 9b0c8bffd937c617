package io.heatline.file.web;

import io.heatline.edge.Invalid;
import io.heatline.edge.NotFound;
import io.heatline.file.FileAccess;
import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.file.StoredFile;
import io.heatline.identity.SignedIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads and their bytes. */
@RestController
@Tag(name = "files")
class FileEndpoint {

    record Uploaded(
            FileId id,
            String name,
            long size,
            String mediaType,
            String sha256,
            @Nullable Instant capturedAt,
            @Nullable Instant exifAt) {}

    private final FileStore files;
    private final List<FileAccess> access;

    FileEndpoint(FileStore files, List<FileAccess> access) {
        this.files = files;
        this.access = access;
    }

    /**
     * @param sha256 computed where the file comes from; the bytes that arrive must match it
     * @param number the order it is meant for: the sender has to be allowed to see it; it is attached when the form is sent
     */
    @PostMapping(path = "/api/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String sha256,
            @RequestParam(required = false) @Nullable Instant capturedAt,
            @RequestParam(required = false) @Nullable String number)
            throws IOException {
        if (number != null && !maySee(SignedIn.current(), number)) {
            throw new Invalid("file-order-unknown", "no such order for this person");
        }
        try (var bytes = file.getInputStream()) {
            String name = file.getOriginalFilename();
            var stored = files.store(bytes, name == null ? "" : name, sha256, capturedAt);
            return new Uploaded(
                    stored.id(),
                    stored.name(),
                    stored.size(),
                    stored.mediaType(),
                    stored.sha256(),
                    stored.capturedAt(),
                    stored.exifAt());
        }
    }

    /** Pictures, recordings and PDFs open in the browser, anything else is saved. */
    @GetMapping("/api/files/{id}")
    ResponseEntity<Resource> bytes(@PathVariable FileId id) {
        var file = files.find(id).filter(this::maySee).orElseThrow(() -> new NotFound("no such file for this person"));
        var shown = file.mediaType().matches("(image|audio)/.*|application/pdf")
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .eTag(file.sha256())
                .lastModified(file.uploadedAt())
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(files.path(file)));
    }

    /** The sender, as long as it belongs to no order; then who may see the order. */
    private boolean maySee(StoredFile file) {
        var signedIn = SignedIn.current();
        return file.attachedTo() == null
                ? file.uploadedBy().equals(signedIn.id())
                : maySee(signedIn, file.attachedTo());
    }

    private boolean maySee(SignedIn signedIn, String order) {
        return signedIn.reaches(order) && access.stream().anyMatch(rule -> rule.maySee(signedIn, order));
    }
}
