package io.heatline.telephony;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.Phone;
import io.heatline.edge.HeatlineSettings;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.sheet.SheetFormat;
import io.heatline.sheet.SheetWriter;
import io.heatline.telephony.RecordingArchive.Found;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Many recordings as one zip, written while it is sent: the sounds, and an index that says of each what its call was. */
@Service
public class RecordingExport {

    private static final DateTimeFormatter IN_A_NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter IN_THE_INDEX = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> COLUMNS = List.of(
            "file",
            "kind",
            "seconds",
            "bytes",
            "sha256",
            "arrived",
            "direction",
            "customer",
            "dialled",
            "queue",
            "extension",
            "agent",
            "result",
            "wait",
            "talk",
            "hold",
            "score",
            "orders",
            "heardBy",
            "removed",
            "call");

    private final SoundShelf shelf;
    private final Backups backups;
    private final Directory directory;
    private final AuditTrail audit;
    private final MessageSource words;
    private final ZoneId zone;

    RecordingExport(
            SoundShelf shelf,
            Backups backups,
            Directory directory,
            AuditTrail audit,
            MessageSource words,
            HeatlineSettings settings) {
        this.words = words;
        this.shelf = shelf;
        this.backups = backups;
        this.directory = directory;
        this.audit = audit;
        this.zone = settings.zone();
    }

    /** What is taken out of the house is on the audit trail, call by call, before the first byte leaves it. */
    @Transactional
    public void announce(List<Found> found, String id) {
        audit.record("recordings.exported", "recording-export", id, found.size() + " recordings");
        for (Found one : found) {
            audit.record(
                    "recording.exported",
                    "call",
                    one.call().id(),
                    one.recording().fileName());
        }
    }

    /**
     * Writes the zip.
     *
     * @param phones whether numbers are whole
     * @param language the language of the index
     */
    public void write(List<Found> found, boolean phones, Locale language, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Speech in 16 bits shrinks little, and whoever waits for the file waits for the processor.
        zip.setLevel(Deflater.BEST_SPEED);
        var lines = new ArrayList<List<@Nullable Object>>();
        for (Found one : found) {
            Path sound = shelf.place(one.recording().sha256());
            boolean there = one.recording().removedAt() == null
                    && (Files.isReadable(sound) || backups.restore(one.recording()));
            String name = there ? "sounds/" + name(one, phones) : null;
            lines.add(line(one, name, phones, language));
            if (name != null) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(sound, zip);
                zip.closeEntry();
            }
        }
        zip.putNextEntry(new ZipEntry("index.csv"));
        zip.write(index(lines, language));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private byte[] index(List<List<@Nullable Object>> lines, Locale language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = SheetWriter.open(bytes, SheetFormat.CSV, StandardCharsets.UTF_8)) {
            writer.row(
                    COLUMNS.stream().map(one -> word("column." + one, language)).toList());
            for (List<@Nullable Object> line : lines) {
                writer.row(line);
            }
        }
        return bytes.toByteArray();
    }

    private List<@Nullable Object> line(Found one, @Nullable String name, boolean phones, Locale language) {
        CallRow call = one.call();
        RecordingRow row = one.recording();
        var line = new ArrayList<@Nullable Object>();
        line.add(name);
        line.add(word("kind." + row.kind(), language));
        line.add(seconds(row.lengthMs()));
        line.add(row.byteCount());
        line.add(row.sha256());
        line.add(IN_THE_INDEX.format(call.arrivedAt().atZone(zone)));
        line.add(word("direction." + call.direction(), language));
        line.add(number(call.customer(), phones));
        line.add(number(call.dialled(), phones || call.direction().equals("INBOUND")));
        line.add(call.queueName());
        line.add(call.agentExt());
        line.add(call.agentId() == null ? null : person(call.agentId()));
        line.add(call.outcome() == null ? null : word("result." + call.outcome(), language));
        line.add(seconds(call.waitMs()));
        line.add(seconds(call.talkMs()));
        line.add(seconds(call.holdMs()));
        line.add(call.score());
        line.add(String.join(" ", one.orders()));
        line.add(String.join(
                " ", one.listeners().stream().map(who -> person(who.personId())).toList()));
        Instant removed = row.removedAt();
        line.add(removed == null ? null : IN_THE_INDEX.format(removed.atZone(zone)));
        line.add(call.id());
        return line;
    }

    private String name(Found one, boolean phones) {
        String number = number(one.call().customer(), phones);
        return "%s_%s_%s_%s.wav"
                .formatted(
                        IN_A_NAME.format(one.call().arrivedAt().atZone(zone)),
                        number == null ? "withheld" : number.replaceAll("[^0-9+]", "x"),
                        one.recording().kind(),
                        one.recording().id().substring(0, 8));
    }

    private static @Nullable String number(@Nullable String number, boolean whole) {
        return number == null || whole ? number : Phone.of(number).masked();
    }

    private String person(String id) {
        return directory.person(new PersonId(id)).map(Person::name).orElse(id);
    }

    private static long seconds(long millis) {
        return Math.round(millis / 1000.0);
    }

    private String word(String key, Locale language) {
        return words.getMessage("recording." + key, null, key.substring(key.indexOf('.') + 1), language);
    }
}
