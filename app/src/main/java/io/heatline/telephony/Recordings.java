package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.NotFound;
import io.heatline.identity.PersonId;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the PBX's sound files in: copied under their SHA-256 into the data folder, which no web server shows, with a row that names the
 * call. A file is taken when it is whole, that is when its call is over (while a call waits for its next agent nothing is written) and it has
 * not changed for a while. What was recorded of a phone that is not recorded by rule is thrown away instead.
 */
@Service
public class Recordings {

    private static final Logger log = LoggerFactory.getLogger(Recordings.class);
    private static final Duration STABLE = Duration.ofSeconds(2);
    /** A wave file without sound. */
    private static final int HEAD = 44;

    private final CallMapper calls;
    private final RecordingMapper recordings;
    private final AuditTrail audit;
    private final Clock clock;
    private final SoundShelf shelf;
    private final Backups backups;
    private final RecordPolicies policies;
    private final CallOrders orders;

    Recordings(
            CallMapper calls,
            RecordingMapper recordings,
            SoundShelf shelf,
            Backups backups,
            RecordPolicies policies,
            CallOrders orders,
            AuditTrail audit,
            Clock clock) {
        this.calls = calls;
        this.recordings = recordings;
        this.shelf = shelf;
        this.backups = backups;
        this.policies = policies;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /** A recording and where it lies. */
    public record Sound(RecordingRow row, Path path) {}

    /**
     * What to play. The audit trail holds who listened; a message is no longer new. A sound that is missing here comes from the second
     * place.
     *
     * @throws NotFound when there is none, or a complaint about this person came by its call
     */
    @Transactional
    public Sound listen(String id, PersonId person) {
        RecordingRow row = recordings
                .byId(id)
                .filter(one -> !orders.concern(person, new CallId(one.callId())))
                .orElseThrow(() -> new NotFound("recording-not-found", "no such recording"));
        Path path = shelf.place(row.sha256());
        boolean there = row.removedAt() == null && (Files.isReadable(path) || backups.restore(row));
        if (!there) {
            throw new NotFound("recording-gone", "the recording is no longer kept");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        recordings.heard(id, now);
        if (recordings.listensAgain(id, person.value(), now) == 0) {
            recordings.listens(id, person.value(), now);
        }
        audit.record("recording.heard", "call", row.callId(), row.fileName());
        return new Sound(row, path);
    }

    /** Takes in what lies in a PBX's folder and belongs to a call we know; returns how many. */
    int takeIn(String pbx, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<RecordingName> named = files.map(
                            file -> RecordingName.of(file.getFileName().toString()))
                    .flatMap(Stream::ofNullable)
                    .sorted(Comparator.comparing(RecordingName::file))
                    .toList();
            return Lots.of(named).stream()
                    .mapToInt(lot -> takeIn(pbx, folder, lot))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            log.warn("the recordings of PBX {} can't be read from {}: {}", pbx, folder, e.getMessage());
            return 0;
        }
    }

    private int takeIn(String pbx, Path folder, List<RecordingName> lot) {
        Set<String> known =
                recordings.taken(pbx, lot.stream().map(RecordingName::file).toList());
        int taken = 0;
        for (RecordingName name : lot) {
            Path file = folder.resolve(name.file());
            try {
                taken += !known.contains(name.file()) && whole(file) ? take(pbx, name, file) : 0;
            } catch (IOException e) {
                log.warn("the recording {} can't be taken in, others are: {}", file, e.getMessage());
            }
        }
        return taken;
    }

    private boolean whole(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return Files.size(file) > HEAD && changed.plus(STABLE).isBefore(clock.instant());
    }

    private int take(String pbx, RecordingName name, Path file) throws IOException {
        List<String> known = calls.callsOf(pbx, List.of(name.linkedid()));
        if (known.isEmpty() || calls.settled(pbx, name.linkedid()) == 0) {
            return 0;
        }
        Optional<String> unrecorded =
                name.kind().equals("call") ? policies.unrecordedTaker(known.get(0), name.begun()) : Optional.empty();
        if (unrecorded.isPresent()) {
            Files.deleteIfExists(file);
            audit.record("recording.discarded", "call", known.get(0), unrecorded.get());
            return 0;
        }
        String sha256 = shelf.keep(file);
        long bytes = Files.size(file);
        var row = new RecordingRow(
                UUID.randomUUID().toString(),
                known.get(0),
                pbx,
                name.file(),
                name.kind(),
                sha256,
                bytes,
                WaveLength.millis(file),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                Backups.Copy.NONE.name(),
                null);
        try {
            recordings.insert(row);
            return 1;
        } catch (DuplicateKeyException other) {
            // Another node took it at the same moment.
            return 0;
        }
    }

    /**
     * What a file is called: {@code <linkedid>_<kind>_<epoch>.wav}.
     *
     * @param kind {@code call}, {@code demand} or {@code voicemail}
     * @param begun when, by the PBX's clock
     */
    record RecordingName(String file, String linkedid, String kind, Instant begun) {
        private static final java.util.regex.Pattern FORM =
                java.util.regex.Pattern.compile("([A-Za-z0-9.-]{1,80})_(call|demand|voicemail)_([0-9]{1,12})\\.wav");

        static @Nullable RecordingName of(String file) {
            var read = FORM.matcher(file);
            return read.matches()
                    ? new RecordingName(
                            file, read.group(1), read.group(2), Instant.ofEpochSecond(Long.parseLong(read.group(3))))
                    : null;
        }
    }
}
