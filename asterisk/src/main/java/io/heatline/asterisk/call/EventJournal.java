package io.heatline.asterisk.call;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Events on disk before anything is made of them. A process that is killed loses none, a machine that loses power those of the last
 * moment. Files are named by the time they were begun and thrown away once they are old. One thread at a time.
 */
public final class EventJournal implements AutoCloseable {
    private static final String ENDING = ".events";

    private final Path folder;
    private final Clock clock;
    private final long full;
    private final Duration keeping;
    /** A stream, not a channel: a channel is closed under a thread that is interrupted while it writes. */
    private @Nullable FileOutputStream file;

    private long written;
    private boolean unsafe;

    /**
     * @param folder made if it isn't there; of this journal alone
     * @param full bytes after which a new file is begun
     * @param keeping how long a file is kept after its last event: longer than any call lasts, and any outage of the database
     */
    public EventJournal(Path folder, Clock clock, long full, Duration keeping) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.clock = clock;
        this.full = full;
        this.keeping = keeping;
    }

    /** Hands on all events kept, oldest first; half a line at the end of a file is left out. */
    public void replay(Consumer<PbxEvent> taker) throws IOException {
        for (Path kept : files()) {
            try (Stream<String> lines = Files.lines(kept, StandardCharsets.UTF_8)) {
                lines.forEach(line -> EventText.read(line).ifPresent(taker));
            }
        }
    }

    /** Writes one event; it is the operating system's from here on. */
    public void append(PbxEvent event) {
        byte[] line = (EventText.of(event) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            open().write(line);
            written += line.length;
            unsafe = true;
        } catch (IOException e) {
            throw new UncheckedIOException("the call journal in " + folder + " can't be written", e);
        }
    }

    /** Brings to the disk what was written since the last time; cheap when nothing was. */
    public void sync() {
        try {
            if (unsafe && file != null) {
                file.getFD().sync();
                unsafe = false;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the call journal in " + folder + " can't be written", e);
        }
    }

    /** Throws away what is too old to matter. */
    public void tidy() throws IOException {
        Instant old = clock.instant().minus(keeping);
        List<Path> kept = files();
        for (Path one : kept.subList(0, Math.max(0, kept.size() - 1))) {
            if (Files.getLastModifiedTime(one).toInstant().isBefore(old)) {
                Files.delete(one);
            }
        }
    }

    @Override
    public void close() {
        sync();
        try {
            if (file != null) {
                file.close();
                file = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileOutputStream open() throws IOException {
        FileOutputStream open = file;
        if (open != null && written < full) {
            return open;
        }
        close();
        Path next = folder.resolve("%013d%s".formatted(clock.millis(), ENDING));
        open = new FileOutputStream(next.toFile(), true);
        file = open;
        written = Files.size(next);
        return open;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
