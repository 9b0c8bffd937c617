package io.heatline.asterisk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventJournalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void every_kind_of_event_survives_the_file() throws Exception {
        List<PbxEvent> all =
                Stories.all().values().stream().flatMap(List::stream).toList();

        try (var journal = journal(1 << 20)) {
            all.forEach(journal::append);
        }

        assertThat(replayed()).isEqualTo(all);
    }

    @Test
    void what_was_written_is_there_without_being_closed() throws Exception {
        var killed = journal(1 << 20);
        Stories.simple().events().forEach(killed::append);

        assertThat(replayed()).isEqualTo(Stories.simple().events());
        killed.close();
    }

    @Test
    void half_a_line_of_a_writer_who_was_killed_is_left_out() throws Exception {
        try (var journal = journal(1 << 20)) {
            Stories.simple().events().forEach(journal::append);
        }
        Path file = onlyFile();
        Files.writeString(file, "HungUp 17684640", StandardOpenOption.APPEND);

        assertThat(replayed()).isEqualTo(Stories.simple().events());
    }

    @Test
    void old_files_go_and_the_last_stays() throws Exception {
        Files.writeString(folder.resolve("0000000000001.events"), "");
        Files.writeString(folder.resolve("0000000000002.events"), "");
        Files.writeString(folder.resolve("0000000000003.events"), "");
        var old = FileTime.from(CLOCK.instant().minus(Duration.ofHours(7)));
        Files.setLastModifiedTime(folder.resolve("0000000000001.events"), old);
        Files.setLastModifiedTime(folder.resolve("0000000000002.events"), FileTime.from(CLOCK.instant()));
        Files.setLastModifiedTime(folder.resolve("0000000000003.events"), old);

        try (var journal = journal(1 << 20)) {
            journal.tidy();
        }

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("0000000000002.events", "0000000000003.events");
    }

    private EventJournal journal(long full) throws IOException {
        return new EventJournal(folder, CLOCK, full, Duration.ofHours(6));
    }

    private List<PbxEvent> replayed() throws IOException {
        List<PbxEvent> events = new ArrayList<>();
        try (var journal = journal(1 << 20)) {
            journal.replay(events::add);
        }
        return events;
    }

    private Path onlyFile() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
