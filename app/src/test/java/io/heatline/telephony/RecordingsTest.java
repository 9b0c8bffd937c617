package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.audit.AuditTrail;
import io.heatline.identity.SignedIn;
import io.heatline.story.Walk;
import io.heatline.telephony.TelephonySettings.Agi;
import io.heatline.telephony.TelephonySettings.Pbx;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import io.heatline.workorder.WorkOrders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of recordings after they were taken in: found, listened to, taken out, kept twice, thrown away. */
class RecordingsTest extends HeatlineTest {

    /** Long before any other test's, so that only these are old. */
    private static final Instant LONG_AGO = Instant.parse("2001-03-04T05:06:07Z");

    private static final Duration TWENTY_YEARS = Duration.ofDays(20 * 365);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private CallMapper calls;

    @Autowired
    private RecordingMapper recordings;

    @Autowired
    private CallOrders ofCalls;

    @Autowired
    private SoundShelf shelf;

    @Autowired
    private WorkOrders orders;

    @Autowired
    private AuditTrail audit;

    @TempDir
    Path folder;

    // ---- found

    @Test
    void a_recording_is_found_by_whatever_is_known_of_its_call() throws Exception {
        var made = made("call", Instant.parse("2026-01-20T08:00:00Z"));
        String number = new Walk(this::as).open();
        calls.bind(made.call(), number);
        String mine = "phone=" + made.caller();

        for (String fits : List.of(
                "",
                "&queue=fees",
                "&agent=dispatcher",
                "&extension=8077",
                "&direction=INBOUND",
                "&result=ANSWERED",
                "&score=4",
                "&kind=CALL",
                "&order=" + number,
                "&kept=true",
                "&unheard=true",
                "&from=2026-01-20T08:00:00Z&to=2026-01-20T08:00:01Z")) {
            assertThat(found(mine + fits)).as(fits).hasSize(1);
        }
        for (String differs : List.of(
                "&queue=service",
                "&agent=agent",
                "&extension=8078",
                "&direction=OUTBOUND",
                "&result=BUSY",
                "&score=5",
                "&kind=VOICEMAIL",
                "&order=HL20200101-00001",
                "&from=2026-01-20T08:00:01Z")) {
            assertThat(found(mine + differs)).as(differs).isEmpty();
        }
        JsonNode sum = as("agent").get("/api/recordings/sum?" + mine).json();
        assertThat(sum.path("recordings").asInt()).isEqualTo(1);
        assertThat(sum.path("seconds").asInt()).isEqualTo(7);
        assertThat(as("technician").get("/api/recordings").status()).isEqualTo(403);
        assertThat(as("agent").get("/api/recordings?score=6").status()).isBetween(400, 422);
    }

    @Test
    void pages_follow_each_other() throws Exception {
        var first = made("call", Instant.parse("2026-01-21T08:00:00Z"));
        made(first.caller(), first.call(), "demand", LONG_AGO.plusSeconds(NUMBERS.incrementAndGet()));

        var page = as("agent")
                .get("/api/recordings?limit=1&phone=" + first.caller())
                .json();
        var next = as("agent")
                .get("/api/recordings?limit=1&phone=" + first.caller() + "&after="
                        + page.path("next").asText())
                .json();

        assertThat(next.path("items")).hasSize(1);
        assertThat(next.path("next").isNull()).isTrue();
        assertThat(next.path("items").path(0).path("id"))
                .isNotEqualTo(page.path("items").path(0).path("id"));
    }

    // ---- listened to

    @Test
    void a_message_is_unread_until_somebody_listens_and_it_says_who_did() throws Exception {
        int before = unheard();
        var made = made("voicemail", Instant.parse("2026-01-22T08:00:00Z"));
        assertThat(unheard()).isEqualTo(before + 1);
        JsonNode fresh =
                found("kind=VOICEMAIL&unheard=true&phone=" + made.caller()).path(0);
        assertThat(fresh.path("heard").asBoolean()).isFalse();
        assertThat(fresh.path("listeners")).isEmpty();

        as("agent").get("/api/recordings/" + made.recording());
        as("dispatcher").get("/api/recordings/" + made.recording());
        as("agent").get("/api/recordings/" + made.recording());

        assertThat(unheard()).isEqualTo(before);
        JsonNode heard = found("phone=" + made.caller()).path(0);
        assertThat(heard.path("listeners").findValuesAsText("person")).containsExactly("agent", "dispatcher");
        assertThat(heard.path("listeners").path(0).path("lastAt").asText())
                .isGreaterThan(heard.path("listeners").path(0).path("firstAt").asText());
        assertThat(found("unheard=true&phone=" + made.caller())).isEmpty();
    }

    @Test
    void whom_a_complaint_is_about_learns_of_it_from_no_call_and_does_not_hear_it() throws Exception {
        var made = made("call", Instant.parse("2026-01-28T08:00:00Z"));
        var other = made(made.caller(), made.call(), "demand", LONG_AGO.plusSeconds(NUMBERS.incrementAndGet()));
        var next = made("call", Instant.parse("2026-01-28T08:00:01Z"));
        var walk = new Walk(this::as);
        String number = complaintAbout(walk, "manager");
        calls.bind(made.call(), number);
        String harmless = walk.open();
        calls.bind(next.call(), harmless);
        String period = "from=2026-01-28T08:00:00Z&to=2026-01-28T08:00:02Z";

        for (String path : List.of("/api/calls/" + made.call(), "/api/recordings/" + made.recording())) {
            assertThat(as("manager").get(path).status()).as(path).isEqualTo(404);
            assertThat(as("dispatcher").get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(as("dispatcher").get("/api/calls/" + made.call()).text()).contains(number);
        for (String path : List.of(
                "/api/calls?order=" + number,
                "/api/recordings?order=" + number,
                "/api/calls?order=nonsense",
                "/api/recordings?order=nonsense")) {
            assertThat(as("manager").get(path).json().path("items")).as(path).isEmpty();
        }
        assertThat(as("dispatcher").get("/api/calls?order=" + number).json().path("items"))
                .hasSize(1);
        assertThat(as("manager").get("/api/recordings?" + period).text())
                .contains(harmless)
                .doesNotContain(number);
        assertThat(as("manager")
                        .get("/api/recordings/sum?order=" + number)
                        .json()
                        .path("recordings")
                        .asInt())
                .isZero();
        var zip = unzipped(as("manager").get("/api/recordings/export?" + period).bytes());
        assertThat(new String(zip.get("index.csv"), StandardCharsets.UTF_8))
                .contains(harmless, next.sha256())
                .doesNotContain(number, made.sha256(), other.sha256());
        assertThat(zip).hasSize(2);
    }

    private static String complaintAbout(Walk walk, String person) {
        var request = Walk.request();
        request.put("type", "COMPLAINT");
        request.put("fault", "OTHER");
        request.put("details", "态度不好");
        request.put("talk", Map.of("topic", "ATTITUDE", "complainedOf", "昨天的那位"));
        String number = walk.open(request);
        walk.step(
                "dispatcher",
                number,
                "triage",
                Map.of("topic", "ATTITUDE", "about", person, "investigateBy", "STATION"));
        return number;
    }

    // ---- taken out

    @Test
    void a_zip_holds_the_sounds_and_an_index_and_the_trail_says_who_took_it() throws Exception {
        var made = made("call", Instant.parse("2026-01-23T08:00:00Z"));

        Answer answer = as("manager").get("/api/recordings/export?phone=" + made.caller());

        assertThat(answer.status()).isEqualTo(200);
        Map<String, byte[]> zip = unzipped(answer.bytes());
        String name = "sounds/20260123-160000_%s_call_%s.wav"
                .formatted(made.caller(), made.recording().substring(0, 8));
        assertThat(zip).containsOnlyKeys(name, "index.csv");
        assertThat(zip.get(name)).isEqualTo(Files.readAllBytes(shelf.place(made.sha256())));
        assertThat(new String(zip.get("index.csv"), StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("文件")
                .contains("类别,时长（秒）,")
                .contains(name + ",通话录音,7,")
                .contains(made.sha256() + ",2026-01-23 16:00:00,呼入," + made.caller() + ",95128,fees,8077,")
                .contains(",已接听,3,12,0,4,,,," + made.call());
        assertThat(as("auditor").get("/api/audit?object=" + made.call()).text()).contains("recording.exported");

        // Whoever may not see numbers gets none, neither in the index nor in a name.
        var masked = unzipped(as("auditor")
                .get("/api/recordings/export?queue=fees&from=2026-01-23T08:00:00Z&to=2026-01-23T08:00:01Z")
                .bytes());
        assertThat(masked.keySet().toString()).doesNotContain(made.caller());
        assertThat(new String(masked.get("index.csv"), StandardCharsets.UTF_8)).doesNotContain(made.caller());
        assertThat(as("agent")
                        .get("/api/recordings/export?phone=" + made.caller())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void more_than_one_file_takes_are_refused_before_anything_is_sent() throws Exception {
        var made = made("call", Instant.parse("2026-01-24T08:00:00Z"));
        made(made.caller(), made.call(), "demand", LONG_AGO.plusSeconds(NUMBERS.incrementAndGet()));
        var archive = new RecordingArchive(recordings, lineMapper, calls, ofCalls, settings(null, 1));
        var me = SignedIn.as(CallerFile.TELEPHONE, SignedIn::current);
        var filter = new io.heatline.telephony.store.RecordingQuery(
                new io.heatline.telephony.store.CallQuery(
                        null, null, made.caller(), null, null, List.of(), null, null, List.of(), null, null, 1),
                null,
                null,
                null,
                List.of(),
                false,
                false);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> archive.all(filter, me)))
                .isInstanceOf(RecordingArchive.TooMany.class)
                .hasMessageContaining("2 recordings, at most 1");
    }

    @Autowired
    private io.heatline.telephony.store.LineMapper lineMapper;

    // ---- kept twice

    @Test
    void a_copy_counts_once_it_was_read_back_and_what_is_lost_here_comes_back_from_there() throws Exception {
        var made = made("call", Instant.parse("2026-01-25T08:00:00Z"));
        var backups = backups(folder);

        assertThat(backups.work()).isPositive();
        Path copy = folder.resolve(made.sha256().substring(0, 2)).resolve(made.sha256() + ".wav");
        assertThat(copy).hasSameBinaryContentAs(shelf.place(made.sha256()));
        assertThat(row(made).copyState()).isEqualTo("OK");

        // Damaged there: noticed, written down, and made good.
        Files.writeString(copy, "nonsense");
        long ago = 40;
        database.update(
                "update telephony_recording set checked_at = dateadd('DAY', ?, checked_at) where id = ?",
                -ago,
                made.recording());
        backups.work();
        assertThat(copy).hasSameBinaryContentAs(shelf.place(made.sha256()));
        assertThat(as("auditor").get("/api/audit?object=" + made.call()).text()).contains("recording.copy-broken");

        // Lost here: played from there.
        Files.delete(shelf.place(made.sha256()));
        assertThat(backups.restore(row(made))).isTrue();
        assertThat(as("agent").get("/api/recordings/" + made.recording()).status())
                .isEqualTo(200);
        assertThat(as("auditor").get("/api/audit?object=" + made.call()).text()).contains("recording.restored");
    }

    @Test
    void a_second_place_that_is_not_there_is_not_taken_for_an_empty_one() throws Exception {
        var made = made("call", Instant.parse("2026-01-26T08:00:00Z"));
        var backups = backups(folder.resolve("not mounted"));

        assertThat(backups.work()).isZero();
        assertThat(row(made).copyState()).isEqualTo("NONE");
        assertThat(backups.standing().reachable()).isFalse();
        assertThat(backups.standing().waiting()).isPositive();
    }

    // ---- thrown away

    @Test
    void what_was_kept_long_enough_goes_from_every_place_and_the_trail_says_so() throws Exception {
        var old = made("call", LONG_AGO.plusSeconds(NUMBERS.incrementAndGet()));
        var young = made("call", Instant.parse("2026-01-27T08:00:00Z"));
        var backups = backups(folder);
        backups.work();
        Path atThePbx = Files.writeString(
                Files.createDirectories(folder.resolve("monitor")).resolve(row(old).fileName()), "sound");
        var retention = retention(backups);

        assertThat(retention.clear()).isPositive();

        assertThat(shelf.place(old.sha256())).doesNotExist();
        assertThat(folder.resolve(old.sha256().substring(0, 2)).resolve(old.sha256() + ".wav"))
                .doesNotExist();
        assertThat(atThePbx).doesNotExist();
        assertThat(as("agent").get("/api/recordings/" + old.recording()).code()).isEqualTo("recording-gone");
        JsonNode shown = found("phone=" + old.caller()).path(0);
        assertThat(shown.path("removedAt").isNull()).isFalse();
        assertThat(found("kept=true&phone=" + old.caller())).isEmpty();
        assertThat(as("auditor").get("/api/audit?object=" + old.call()).text()).contains("recording.removed");
        assertThat(as("agent").get("/api/recordings/" + young.recording()).status())
                .isEqualTo(200);
        assertThat(retention.clear()).as("once").isZero();
    }

    @Test
    void the_recording_of_an_order_that_is_open_stays_until_it_is_over() throws Exception {
        var old = made("call", LONG_AGO.plusSeconds(NUMBERS.incrementAndGet()));
        String number = new Walk(this::as).open();
        calls.bind(old.call(), number);
        var retention = retention(backups(folder));

        retention.clear();
        assertThat(as("agent").get("/api/recordings/" + old.recording()).status())
                .isEqualTo(200);

        assertThat(as("dispatcher")
                        .post("/api/work-orders/" + number + "/cancel", Map.of("reason", "用户撤销"))
                        .status())
                .isEqualTo(200);
        retention.clear();
        assertThat(as("agent").get("/api/recordings/" + old.recording()).status())
                .isEqualTo(404);
    }

    @Test
    void nothing_goes_while_the_second_place_is_away() throws Exception {
        var old = made("call", LONG_AGO.plusSeconds(NUMBERS.incrementAndGet()));

        retention(backups(folder.resolve("not mounted"))).clear();

        assertThat(as("agent").get("/api/recordings/" + old.recording()).status())
                .isEqualTo(200);
        retention(backups(folder)).clear();
    }

    // ---- what the tests are told with

    private record Made(String call, String caller, String recording, String sha256) {}

    /** A call of seven seconds' recording, answered by the dispatcher at 8077. */
    private Made made(String kind, Instant at) throws IOException {
        String caller = "137%08d".formatted(System.nanoTime() % 100_000_000);
        String call = UUID.randomUUID().toString();
        calls.insert(new CallRow(
                call,
                "INBOUND",
                caller,
                caller,
                "95128",
                "ENDED",
                "ANSWERED",
                at,
                at.plusSeconds(5),
                at.plusSeconds(20),
                2_000,
                3_000,
                12_000,
                0,
                "fees",
                "8077",
                "dispatcher",
                4,
                null,
                1,
                1,
                null));
        calls.insertLeg(new io.heatline.telephony.store.LegRow(
                call,
                "leg-" + call.substring(0, 8),
                "8077",
                "EXTENSION",
                "dispatcher",
                "fees",
                at,
                at.plusSeconds(5),
                at.plusSeconds(20),
                1_000,
                12_000,
                0,
                0,
                "ANSWERED"));
        return made(caller, call, kind, at);
    }

    private Made made(String caller, String call, String kind, Instant at) throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".wav"), sound());
        String sha256 = shelf.keep(file);
        String id = UUID.randomUUID().toString();
        recordings.insert(new RecordingRow(
                id,
                call,
                "test-kept",
                id + "_" + kind + "_1.wav",
                kind,
                sha256,
                Files.size(file),
                7_000,
                at,
                null,
                null,
                "NONE",
                null));
        return new Made(call, caller, id, sha256);
    }

    private static byte[] sound() {
        return ("RIFF " + UUID.randomUUID()).repeat(20).getBytes(StandardCharsets.US_ASCII);
    }

    private RecordingRow row(Made made) {
        return recordings.byId(made.recording()).orElseThrow();
    }

    private JsonNode found(String query) {
        var answer = as("agent").get("/api/recordings?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private int unheard() {
        return as("agent")
                .get("/api/recordings/unheard")
                .json()
                .path("voicemail")
                .asInt();
    }

    private Backups backups(Path place) {
        return new Backups(recordings, shelf, audit, Clock.systemUTC(), settings(place, 100));
    }

    private Retention retention(Backups backups) {
        var telephony = new TelephonySettings(
                List.of(new Pbx(
                        "test-kept",
                        "127.0.0.1",
                        1,
                        "heatline",
                        "secret",
                        folder.resolve("monitor"),
                        null,
                        null,
                        null)),
                new Agi("127.0.0.1", 4573, 10),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                "hotline",
                List.of("service"));
        var removal = new Removal(recordings, calls, orders, shelf, backups, telephony, audit, Clock.systemUTC());
        return new Retention(recordings, removal, shelf, settings(null, 100), Clock.systemUTC());
    }

    private static RecordingSettings settings(@Nullable Path backup, int most) {
        return new RecordingSettings(TWENTY_YEARS, TWENTY_YEARS, TWENTY_YEARS, backup, Duration.ofDays(30), most);
    }

    private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
