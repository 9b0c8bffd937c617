package io.heatline.telephony.web;

import io.heatline.edge.Cursor;
import io.heatline.edge.Page;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.Backups;
import io.heatline.telephony.CallOrders;
import io.heatline.telephony.PremisesCalls;
import io.heatline.telephony.RecordingArchive;
import io.heatline.telephony.RecordingArchive.Found;
import io.heatline.telephony.RecordingExport;
import io.heatline.telephony.Recordings;
import io.heatline.telephony.store.RecordingMapper.ListenerRow;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import io.heatline.telephony.store.RecordingQuery;
import io.heatline.telephony.web.CallViews.CallRowView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recordings over HTTP. */
@RestController
class RecordingsApi {

    private final Recordings recordings;
    private final RecordingArchive archive;
    private final RecordingExport export;
    private final Backups backups;
    private final PremisesCalls ofPremises;
    private final CallOrders orders;
    private final CallViews views;
    private final Directory directory;

    RecordingsApi(
            Recordings recordings,
            RecordingArchive archive,
            RecordingExport export,
            Backups backups,
            PremisesCalls ofPremises,
            CallOrders orders,
            CallViews views,
            Directory directory) {
        this.recordings = recordings;
        this.archive = archive;
        this.export = export;
        this.backups = backups;
        this.ofPremises = ofPremises;
        this.orders = orders;
        this.views = views;
        this.directory = directory;
    }

    /** Who listened, the first time and the last. */
    record ListenerView(String person, String name, Instant firstAt, Instant lastAt) {}

    /**
     * A recording with its call.
     *
     * @param removedAt when the sound was thrown away
     * @param copy how its copy in the second place stands
     */
    record RecordingView(
            String id,
            String kind,
            long seconds,
            long bytes,
            String sha256,
            Instant takenAt,
            boolean heard,
            List<ListenerView> listeners,
            @Nullable Instant removedAt,
            Backups.Copy copy,
            CallRowView call,
            List<String> orders) {}

    /**
     * What fits, in sum.
     *
     * @param most how many go into one file
     */
    record RecordingSumView(int recordings, long seconds, long bytes, int most) {}

    /** Messages nobody listened to. */
    record UnheardView(int voicemail) {}

    /** Those of the latest calls first. */
    @GetMapping("/api/recordings")
    Page<RecordingView> list(
            @ParameterObject @Valid RecordingFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var me = reader();
        var before = after == null ? null : Cursor.read(after, 2, CallsApi::place);
        var query =
                asked(filter, me, before == null ? null : before.at(), before == null ? null : before.id(), limit + 1);
        return Page.cut(archive.find(query, me), limit, RecordingsApi::cursor).map(found -> view(found, me));
    }

    /** How many fit, how long they are together, and how large. */
    @GetMapping("/api/recordings/sum")
    RecordingSumView sum(@ParameterObject @Valid RecordingFilter filter) {
        var me = reader();
        var sum = archive.sum(asked(filter, me, null, null, 1));
        return new RecordingSumView(sum.recordings(), sum.length().toSeconds(), sum.bytes(), sum.most());
    }

    @GetMapping("/api/recordings/unheard")
    UnheardView unheard() {
        reader();
        return new UnheardView(archive.unheard());
    }

    /** How the copies in the second place stand. */
    @GetMapping("/api/recordings/backup")
    Backups.Standing backup() {
        SignedIn.current().require(Permission.CALL_EXPORT);
        return backups.standing();
    }

    /** All that fit as one zip with an index, written while it is sent. */
    @GetMapping("/api/recordings/export")
    void export(@ParameterObject @Valid RecordingFilter filter, Locale language, HttpServletResponse response)
            throws IOException {
        var me = reader();
        me.require(Permission.CALL_EXPORT);
        List<Found> found = archive.all(asked(filter, me, null, null, 1), me);
        export.announce(found, UUID.randomUUID().toString());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("录音.zip", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        export.write(found, me.may(Permission.PHONE_READ), language, response.getOutputStream());
    }

    /** The sound; ranges are served, so a player can jump. */
    @GetMapping("/api/recordings/{id}")
    ResponseEntity<Resource> sound(@PathVariable String id, @RequestParam(defaultValue = "false") boolean download) {
        var me = SignedIn.current();
        me.require(Permission.CALL_LISTEN);
        var sound = recordings.listen(id, me.id());
        var shown = download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("audio/wav"))
                .eTag(sound.row().sha256())
                // Asked for each time: who listens is written down, and whoever sits here next must be let in, too.
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        shown.filename(sound.row().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(sound.path()));
    }

    private static SignedIn reader() {
        var me = SignedIn.current();
        me.require(Permission.CALL_READ);
        me.require(Permission.CALL_LISTEN);
        return me;
    }

    private RecordingQuery asked(
            RecordingFilter filter, SignedIn me, @Nullable Instant beforeAt, @Nullable String beforeId, int rows) {
        Long premises = filter.premises();
        return filter.query(
                premises == null ? null : ofPremises.of(premises, me),
                orders.asked(me, CallsApi.blankIsNone(filter.order())),
                beforeAt,
                beforeId,
                rows);
    }

    private static String cursor(Found last) {
        return Cursor.of(last.call().arrivedAt().toString(), last.recording().id());
    }

    private RecordingView view(Found found, SignedIn me) {
        RecordingRow row = found.recording();
        return new RecordingView(
                row.id(),
                row.kind(),
                Math.round(row.lengthMs() / 1000.0),
                row.byteCount(),
                row.sha256(),
                row.takenAt(),
                row.heardAt() != null,
                found.listeners().stream().map(this::view).toList(),
                row.removedAt(),
                Backups.Copy.valueOf(row.copyState()),
                views.row(found.call(), List.of(row), me),
                found.orders());
    }

    private ListenerView view(ListenerRow row) {
        String person = row.personId();
        return new ListenerView(
                person,
                directory.person(new PersonId(person)).map(Person::name).orElse(person),
                row.firstAt(),
                row.lastAt());
    }
}
