package io.heatline.telephony;

import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxLine;
import io.heatline.asterisk.call.EventJournal;
import io.heatline.edge.HeatlineSettings;
import io.heatline.telephony.store.CallMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The lines to all PBXs, from start to stop of the application. */
@Component
class PbxLines implements SmartLifecycle {

    private static final long JOURNAL_FILE = 8 << 20;

    private final TelephonySettings settings;
    private final HeatlineSettings house;
    private final CallWriter writer;
    private final CallMapper calls;
    private final KnownPbxs known;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<PbxLine> lines = new ArrayList<>();
    private final List<PbxIntake> intakes = new ArrayList<>();
    private @Nullable Thread writing;

    PbxLines(
            TelephonySettings settings,
            HeatlineSettings house,
            CallWriter writer,
            CallMapper calls,
            KnownPbxs known,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.house = house;
        this.writer = writer;
        this.calls = calls;
        this.known = known;
        this.events = events;
        this.clock = clock;
    }

    /** The signed-in connections there are now. */
    Stream<PbxDoor> doors() {
        return lines.stream().flatMap(line -> line.door().stream());
    }

    /** The signed-in connection to this PBX, if there is one now. */
    Optional<PbxDoor> door(String pbx) {
        return lines.stream()
                .filter(line -> line.name().equals(pbx))
                .flatMap(line -> line.door().stream())
                .findFirst();
    }

    /** The PBXs that are heard now, by their names. */
    Stream<String> heard() {
        return connected().map(Connected::pbx);
    }

    /** A PBX that is heard now. */
    record Connected(String pbx, PbxDoor door) {}

    /** The same, with the connection to each. */
    Stream<Connected> connected() {
        return lines.stream().flatMap(line -> line.door().map(door -> new Connected(line.name(), door)).stream());
    }

    @Override
    public void start() {
        if (settings.pbxs().isEmpty()) {
            return;
        }
        var thread = new Thread(writer::run, "call-writer");
        thread.setDaemon(true);
        thread.start();
        writing = thread;
        settings.pbxs().forEach(this::open);
    }

    private void open(TelephonySettings.Pbx pbx) {
        try {
            Path folder = house.data().resolve("telephony").resolve("journal").resolve(pbx.name());
            var journal = new EventJournal(folder, clock, JOURNAL_FILE, settings.journalFor());
            var line = new AtomicReference<@Nullable PbxLine>();
            var intake = new PbxIntake(
                    pbx.name(),
                    settings.settling(),
                    journal,
                    writer::offer,
                    () -> doorOf(line.get()),
                    door -> tellOfReturn(pbx.name(), door),
                    new PbxLog(pbx, calls, known.since(pbx.name())),
                    clock);
            intake.replay();
            intakes.add(intake);
            PbxLine opened = PbxIntake.line(pbx, clock, intake::take, intake::idle);
            line.set(opened);
            lines.add(opened);
        } catch (IOException e) {
            throw new UncheckedIOException("the call journal can't be read", e);
        }
    }

    /** Whoever hears it has commands for the PBX, whose answers come by the line's own thread: it must not wait for them. */
    private void tellOfReturn(String pbx, PbxDoor door) {
        var thread = new Thread(() -> events.publishEvent(new PbxBack(pbx, door)), "pbx-back");
        thread.setDaemon(true);
        thread.start();
    }

    private static Optional<PbxDoor> doorOf(@Nullable PbxLine line) {
        return line == null ? Optional.empty() : line.door();
    }

    @Override
    public void stop() {
        lines.forEach(PbxLine::close);
        intakes.forEach(PbxIntake::close);
        writer.stop();
        lines.clear();
        intakes.clear();
        writing = null;
    }

    @Override
    public boolean isRunning() {
        return writing != null;
    }
}
