package io.heatline.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.identity.PersonId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class FileTest extends HeatlineTest {

    @Autowired
    private FileStore files;

    private Answer upload(String login, String name, byte[] bytes, Map<String, String> fields) {
        return as(login).upload("POST", "/api/files", "file", name, bytes, fields);
    }

    private FileId uploaded(String login, byte[] bytes) {
        var answer = upload(login, "photo.jpg", bytes, Map.of("sha256", Photos.sha256(bytes)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new FileId(answer.json().path("id").asText());
    }

    @Test
    void a_photo_is_kept_with_what_phone_and_camera_say_of_it() throws IOException {
        byte[] photo = Photos.jpegTaken("2026:11:22 08:30:00");

        var answer = upload(
                        "technician",
                        "../../现场 照片.jpg",
                        photo,
                        Map.of("sha256", Photos.sha256(photo), "capturedAt", "2026-11-22T00:31:00Z"))
                .json();

        assertThat(answer.path("name").asText()).isEqualTo("现场 照片.jpg");
        assertThat(answer.path("mediaType").asText()).isEqualTo("image/jpeg");
        assertThat(answer.path("size").asInt()).isEqualTo(photo.length);
        assertThat(answer.path("capturedAt").asText()).isEqualTo("2026-11-22T00:31:00Z");
        assertThat(answer.path("exifAt").asText()).isEqualTo("2026-11-22T00:30:00Z");
        var stored = files.find(new FileId(answer.path("id").asText())).orElseThrow();
        assertThat(files.path(stored)).hasBinaryContent(photo);
        assertThat(files.path(stored).toString()).endsWith(stored.sha256());
    }

    @Test
    void the_same_bytes_sent_twice_lie_there_once() throws IOException {
        byte[] photo = Photos.png();

        var first = files.find(uploaded("technician", photo)).orElseThrow();
        var second = files.find(uploaded("lead", photo)).orElseThrow();

        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(files.path(first)).isEqualTo(files.path(second));
        try (var incoming =
                Files.list(files.path(first).resolve("../../../incoming").normalize())) {
            assertThat(incoming).isEmpty();
        }
    }

    @Test
    void bytes_that_are_not_what_the_phone_hashed_are_refused() {
        var answer = upload("technician", "a.jpg", Photos.jpeg(), Map.of("sha256", "00".repeat(32)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("file-hash-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "#!/bin/sh\nexit",
                "MZ\u0090\u0000",
                "just text"
            })
    void a_name_does_not_make_a_photo(String bytes) {
        var answer = upload("technician", "photo.jpg", bytes.getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("file-type-refused");
    }

    @Test
    void a_workbook_is_taken_any_other_archive_is_not() throws IOException {
        assertThat(upload("dispatcher", "t.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"), Map.of())
                        .status())
                .isEqualTo(201);
        assertThat(upload(
                                "dispatcher",
                                "t.xlsx",
                                zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"),
                                Map.of())
                        .code())
                .isEqualTo("file-type-refused");
        assertThat(upload("dispatcher", "t.xlsx", zip("evil.sh"), Map.of()).code())
                .isEqualTo("file-type-refused");
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertThat(upload("technician", "a.jpg", new byte[0], Map.of()).code()).isEqualTo("file-empty");
        assertThat(upload("technician", "a.jpg", new byte[15 * 1024 * 1024 + 1], Map.of())
                        .status())
                .isEqualTo(413);
        assertThat(upload("technician", "a.jpg", new byte[30 * 1024 * 1024], Map.of())
                        .code())
                .isEqualTo("body-too-large");
    }

    @Test
    void a_broken_photo_is_a_photo_without_a_time() {
        byte[] photo = Photos.jpegTaken("not a time at all!!");

        assertThat(upload("technician", "a.jpg", photo, Map.of())
                        .json()
                        .path("exifAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void bytes_come_back_in_a_way_no_browser_mistakes() {
        byte[] photo = Photos.jpeg();
        var id = uploaded("technician", photo);

        var answer = as("technician").get("/api/files/" + id);

        assertThat(answer.bytes()).isEqualTo(photo);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Disposition")).startsWith("inline");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        var again =
                as("technician").with("If-None-Match", answer.header("ETag")).get("/api/files/" + id);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void until_it_belongs_to_an_order_only_its_sender_sees_it() {
        var id = uploaded("technician", Photos.jpeg());

        assertThat(as("agent").get("/api/files/" + id).status()).isEqualTo(404);
        assertThat(stranger().get("/api/files/" + id).status()).isEqualTo(401);
        assertThat(as("technician").get("/api/files/not-an-id").status()).isEqualTo(400);
        assertThat(as("technician")
                        .get("/api/files/00000000-0000-0000-0000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void once_it_belongs_to_an_order_who_sees_the_order_sees_it() {
        var id = uploaded("technician", Photos.jpeg());

        files.attach(List.of(id), "TEST-agent", new PersonId("technician"));
        files.attach(List.of(id), "TEST-agent", new PersonId("lead"));

        assertThat(as("agent").get("/api/files/" + id).status()).isEqualTo(200);
        assertThat(as("technician").get("/api/files/" + id).status()).isEqualTo(404);
        assertThat(files.attachedTo("TEST-agent")).extracting(StoredFile::id).contains(id);
    }

    @Test
    void a_file_of_somebody_else_or_of_another_order_is_not_attached() {
        var mine = uploaded("technician", Photos.jpeg());
        var elsewhere = uploaded("technician", Photos.jpeg());
        files.attach(List.of(elsewhere), "TEST-lead", new PersonId("technician"));

        for (var attempt : List.of(
                List.of(elsewhere, new FileId("00000000-0000-0000-0000-000000000000")), List.of(mine, elsewhere))) {
            assertThatThrownBy(() -> files.attach(attempt, "TEST-agent", new PersonId("technician")))
                    .isInstanceOf(FileNotAttachable.class);
        }
        assertThatThrownBy(() -> files.attach(List.of(mine), "TEST-agent", new PersonId("lead")))
                .isInstanceOf(FileNotAttachable.class);
        assertThat(files.find(mine).orElseThrow().attachedTo()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "a/..", "\u202E\u0007", "C:\\x\\"})
    void a_name_that_is_none_becomes_file(String declared) {
        assertThat(FileNames.clean(declared)).isEqualTo("file");
    }
}
