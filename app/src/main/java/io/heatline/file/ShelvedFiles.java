package io.heatline.file;

import io.heatline.file.Shelf.Received;
import io.heatline.file.store.FileMapper;
import io.heatline.file.store.FileRow;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bytes on the shelf, rows in the database: the bytes first, so that a row never names what is not there. */
@Service
class ShelvedFiles implements FileStore {

    private final Shelf shelf;
    private final Sniffer sniffer;
    private final CameraTime camera;
    private final FileSettings settings;
    private final FileMapper files;
    private final Clock clock;

    ShelvedFiles(
            Shelf shelf, Sniffer sniffer, CameraTime camera, FileSettings settings, FileMapper files, Clock clock) {
        this.shelf = shelf;
        this.sniffer = sniffer;
        this.camera = camera;
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public StoredFile store(
            InputStream bytes, String declaredName, @Nullable String sha256, @Nullable Instant capturedAt) {
        var received = shelf.receive(bytes, settings.limit().toBytes());
        try {
            String mediaType = inspect(received, sha256);
            var exifAt = camera.of(received.file()).orElse(null);
            shelf.keep(received);
            return write(received, mediaType, FileNames.clean(declaredName), capturedAt, exifAt);
        } finally {
            shelf.discard(received.file());
        }
    }

    @Override
    public StoredFile keep(InputStream bytes, String declaredName, long limit) {
        var received = shelf.receive(bytes, limit);
        try {
            if (received.size() == 0) {
                throw FileRefused.empty();
            }
            String mediaType = sniff(received.file());
            shelf.keep(received);
            return write(received, mediaType, FileNames.clean(declaredName), null, null);
        } finally {
            shelf.discard(received.file());
        }
    }

    private String inspect(Received received, @Nullable String promised) {
        if (received.size() == 0) {
            throw FileRefused.empty();
        }
        if (promised != null && !promised.strip().toLowerCase(Locale.ROOT).equals(received.sha256())) {
            throw FileRefused.hashMismatch();
        }
        String mediaType = sniff(received.file());
        if (!settings.types().contains(mediaType)) {
            throw FileRefused.typeRefused(mediaType);
        }
        return mediaType;
    }

    private String sniff(Path file) {
        try {
            return sniffer.mediaTypeOf(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile write(
            Received received, String mediaType, String name, @Nullable Instant capturedAt, @Nullable Instant exifAt) {
        var row = new FileRow(
                FileId.fresh().value(),
                received.sha256(),
                received.size(),
                mediaType,
                name,
                capturedAt == null ? null : capturedAt.truncatedTo(ChronoUnit.MICROS),
                exifAt,
                SignedIn.current().id().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        files.insert(row);
        return stored(row);
    }

    @Override
    public Optional<StoredFile> find(FileId id) {
        return Optional.ofNullable(files.find(id.value())).map(ShelvedFiles::stored);
    }

    @Override
    public List<StoredFile> find(List<FileId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<StoredFile> attachedTo(String order) {
        return files.ofOrder(order).stream().map(ShelvedFiles::stored).toList();
    }

    @Override
    @Transactional
    public void attach(List<FileId> ids, String order, PersonId by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (FileId id : ids) {
            if (files.attach(id.value(), order, by.value(), now) == 0) {
                throw new FileNotAttachable(id);
            }
        }
    }

    @Override
    public Path path(StoredFile file) {
        return shelf.path(file.sha256());
    }

    private static StoredFile stored(FileRow row) {
        return new StoredFile(
                new FileId(row.id()),
                row.sha256(),
                row.byteSize(),
                row.mediaType(),
                row.name(),
                row.capturedAt(),
                row.exifAt(),
                new PersonId(row.uploadedBy()),
                row.uploadedAt(),
                row.attachedTo());
    }
}
