package io.heatline.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.identity.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was uploaded and never used goes, and nothing else does. */
class UnusedFilesTest extends HeatlineTest {

    @Autowired
    private FileStore files;

    @Autowired
    private UnusedFiles unused;

    @Autowired
    private Clock clock;

    @Test
    void an_upload_that_no_order_took_goes_after_a_week_with_its_bytes() throws IOException {
        var forgotten = uploaded(Photos.png());
        var bytes = aged(forgotten, Duration.ofDays(8));

        unused.clear();

        assertThat(files.find(forgotten)).isEmpty();
        assertThat(bytes).doesNotExist();
    }

    @Test
    void one_that_lies_in_a_half_filled_form_stays() throws IOException {
        var recent = uploaded(Photos.png());
        var bytes = aged(recent, Duration.ofDays(6));

        unused.clear();

        assertThat(files.find(recent)).isPresent();
        assertThat(bytes).exists();
    }

    @Test
    void one_that_an_order_took_stays_however_old() throws IOException {
        var taken = uploaded(Photos.png());
        files.attach(List.of(taken), "HL20200101-00001", new PersonId("technician"));
        var bytes = aged(taken, Duration.ofDays(4000));

        unused.clear();

        assertThat(files.find(taken)).isPresent();
        assertThat(bytes).exists();
    }

    @Test
    void bytes_that_another_upload_shares_stay() throws IOException {
        byte[] photo = Photos.png();
        var forgotten = uploaded(photo);
        var again = uploaded(photo);
        var bytes = aged(forgotten, Duration.ofDays(8));

        unused.clear();

        assertThat(files.find(forgotten)).isEmpty();
        assertThat(files.find(again)).isPresent();
        assertThat(bytes).hasBinaryContent(photo);
    }

    @Test
    void bytes_that_arrive_again_at_that_moment_stay() throws IOException {
        var forgotten = uploaded(Photos.png());
        aged(forgotten, Duration.ofDays(8));
        var bytes = files.path(files.find(forgotten).orElseThrow());
        // Kept a moment ago by an upload whose row is yet to be written.
        Files.setLastModifiedTime(bytes, FileTime.from(now()));

        unused.clear();

        assertThat(files.find(forgotten)).isEmpty();
        assertThat(bytes).exists();
    }

    @Test
    void what_a_broken_off_upload_left_goes_too() throws IOException {
        var bytes = files.path(files.find(uploaded(Photos.png())).orElseThrow());
        var incoming = bytes.resolve("../../../incoming").normalize();
        var half = Files.createTempFile(incoming, "upload", "");
        Files.setLastModifiedTime(half, FileTime.from(now().minus(Duration.ofDays(8))));

        unused.clear();

        assertThat(half).doesNotExist();
    }

    private FileId uploaded(byte[] bytes) {
        var answer = as("technician").upload("POST", "/api/files", "file", "photo.png", bytes, Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new FileId(answer.json().path("id").asText());
    }

    /** As if it had been uploaded so long ago; where its bytes lie. */
    private Path aged(FileId id, Duration age) throws IOException {
        var then = now().minus(age);
        database.update("update file_object set uploaded_at = ? where id = ?", Timestamp.from(then), id.value());
        var bytes = files.path(files.find(id).orElseThrow());
        Files.setLastModifiedTime(bytes, FileTime.from(then));
        return bytes;
    }

    private Instant now() {
        return clock.instant();
    }
}
