package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells PBXs how queues work: a file in the PBX's folder, which it reads again while callers wait. So a PBX that starts, or that hears of
 * nobody, works as was said last. Nothing is written before somebody changes something. One node does it: the one that writes the PBX's calls.
 */
@Component
public class QueueTeller {

    /** The file that is ours; others in that folder are the administrator's. */
    static final String FILE = "queues.conf";

    private static final Logger log = LoggerFactory.getLogger(QueueTeller.class);
    private static final String HEAD =
            "; Written by Heatline from its queue settings: what is changed here is lost. Further queues belong into another file.\n";
    /** For the annotation, which wants text. */
    private static final String EVERY = "PT5S";

    private final TelephonySettings settings;
    private final Queues queues;
    private final PbxLines lines;
    private final LeasedDoors doors;
    private final Map<String, Map<String, Integer>> told = new HashMap<>();
    private final Map<String, Told> last = new ConcurrentHashMap<>();

    QueueTeller(TelephonySettings settings, Queues queues, PbxLines lines, LeasedDoors doors) {
        this.settings = settings;
        this.queues = queues;
        this.lines = lines;
        this.doors = doors;
    }

    /**
     * Whether a PBX works by what is published.
     *
     * @param why what is in the way; null when nothing is
     */
    public record Told(String pbx, boolean done, @Nullable String why) {}

    /** A PBX that is back may have been started anew, or missed what was said to others. */
    @EventListener
    synchronized void again(PbxBack back) {
        told.clear();
        tell();
    }

    /** What was changed on another node, or while a PBX was away. */
    @Scheduled(fixedDelayString = EVERY)
    void follow() {
        if (!settings.pbxs().isEmpty()) {
            tell();
        }
    }

    /** Tells every PBX what it doesn't know yet; how each of them stands then. */
    public synchronized List<Told> tell() {
        try {
            List<CallQueue> all = queues.all();
            boolean changed = all.stream().anyMatch(queue -> queue.version() > 0);
            settings.pbxs().stream()
                    .filter(pbx -> changed || wroteBefore(pbx.queues()))
                    .forEach(pbx -> note(tell(pbx, all)));
        } catch (DataAccessException e) {
            log.warn("queues work as before: {}", e.getMessage());
        }
        return told();
    }

    /** How each PBX stood when it was told last, seconds ago; none before anything was changed. */
    public List<Told> told() {
        return last.values().stream().sorted(Comparator.comparing(Told::pbx)).toList();
    }

    private void note(Told now) {
        if (!now.equals(last.put(now.pbx(), now)) && !now.done()) {
            log.warn("PBX {} does not know yet how its queues work: {}", now.pbx(), now.why());
        }
    }

    private Told tell(TelephonySettings.Pbx pbx, List<CallQueue> all) {
        Map<String, Integer> versions = all.stream().collect(Collectors.toMap(CallQueue::name, CallQueue::version));
        Map<String, Integer> known = told.getOrDefault(pbx.name(), Map.of());
        if (known.equals(versions)) {
            return new Told(pbx.name(), true, null);
        }
        Optional<PbxDoor> door = lines.door(pbx.name());
        if (door.isPresent() && !doors.holds(pbx.name())) {
            return new Told(pbx.name(), false, "another node of Heatline tells this PBX, within seconds");
        }
        Path folder = pbx.queues();
        if (folder == null) {
            return new Told(pbx.name(), false, "heatline.telephony.pbxs[].queues names no folder");
        }
        try {
            write(folder, all);
            if (door.isEmpty()) {
                return new Told(pbx.name(), false, "the PBX is not connected");
            }
            reload(door.get(), versions, known);
            told.put(pbx.name(), versions);
            return new Told(pbx.name(), true, null);
        } catch (IOException | PbxRefused e) {
            return new Told(pbx.name(), false, e.getMessage());
        }
    }

    /** What is new or different, and what is gone; of which we know nothing, all, and whatever the file no longer names. */
    private static void reload(PbxDoor door, Map<String, Integer> now, Map<String, Integer> known) throws PbxRefused {
        if (known.isEmpty()) {
            door.reloadQueue(null);
            return;
        }
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(known.keySet());
        for (String name : names) {
            if (!Objects.equals(now.get(name), known.get(name))) {
                door.reloadQueue(name);
            }
        }
    }

    /** A queue that was the only one somebody had changed may be gone since. */
    private static boolean wroteBefore(@Nullable Path folder) {
        try {
            Path file = folder == null ? null : folder.resolve(FILE);
            return file != null && Files.exists(file) && Files.readString(file).startsWith(HEAD);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whole or not at all; a reader never finds half of it. */
    private static void write(Path folder, List<CallQueue> all) throws IOException {
        String text = HEAD + all.stream().map(CallQueue::section).collect(Collectors.joining());
        Path file = folder.resolve(FILE);
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        Path coming = folder.resolve("queues.coming");
        Files.writeString(coming, text, StandardCharsets.UTF_8);
        Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
