package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.audit.AuditTrail;
import io.heatline.identity.PersonId;
import io.heatline.telephony.QueueTeller.Told;
import io.heatline.telephony.Skills.Skill;
import io.heatline.telephony.TelephonySettings.Agi;
import io.heatline.telephony.TelephonySettings.Pbx;
import io.heatline.telephony.store.LeaseMapper;
import io.heatline.telephony.store.LeaseMapper.LeaseRow;
import io.heatline.telephony.store.LineMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How queues work is set while callers wait, and who takes calls from which. */
class QueuesTest extends PbxStory {

    private static final AtomicInteger QUEUES = new AtomicInteger();
    private static final Path PBX = Path.of("../asterisk/pbx");

    @Autowired
    private Queues queues;

    @Autowired
    private Skills skills;

    @Autowired
    private WriterLease lease;

    @Autowired
    private LeaseMapper leases;

    @Autowired
    private LineMapper lineRows;

    @Autowired
    private Seats seats;

    @Autowired
    private OpenLines open;

    @Autowired
    private PhoneSettings phones;

    @Autowired
    private AuditTrail audit;

    private final String name = "q" + QUEUES.incrementAndGet();

    @AfterEach
    void leave() {
        as("agent").delete("/api/me/phone");
        skills.become(new PersonId("agent"), List.of());
    }

    @Test
    void what_is_shipped_is_what_the_pbx_is_shipped_with() throws IOException {
        Map<String, Map<String, String>> seed = sections(Files.readString(PBX.resolve("seed/queues.d/queues.conf")));
        Map<String, String> template = new HashMap<>();
        Map<String, String> all =
                sections(Files.readString(PBX.resolve("etc/queues.conf"))).get("queue");
        assertThat(all).isNotNull();
        template.putAll(all);
        template.put("maxlen", "0");
        template.put("weight", "0");

        assertThat(seed).hasSize(3);
        seed.forEach((queue, set) -> {
            var shipped = queues.get(queue);
            assertThat(shipped.version()).isZero();
            var told = sections(shipped.section()).get(queue);
            assertThat(over(template, told)).as(queue).isEqualTo(over(template, set));
        });
    }

    @Test
    void a_queue_is_set_by_version_and_a_contradiction_is_named() {
        var manager = as("manager");
        assertThat(manager.get("/api/queues/" + name).code()).isEqualTo("queue-unknown");
        var made = manager.put("/api/queues/" + name, settings(Map.of("strategy", "LONGEST_IDLE")));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.json().path("version").asInt()).isEqualTo(1);
        assertThat(manager.get("/api/queues/" + name).json().path("strategy").asText())
                .isEqualTo("LONGEST_IDLE");
        assertThat(manager.get("/api/queues").json().path("items").findValuesAsText("name"))
                .contains("service", "emergency", "fees", name);

        assertThat(manager.put("/api/queues/" + name, settings(Map.of())).code())
                .isEqualTo("queue-overtaken");
        var short1 = manager.put("/api/queues/" + name, settings(Map.of("version", 1, "ringSeconds", 1)));
        assertThat(short1.status()).isEqualTo(422);
        assertThat(short1.text()).contains("ringSeconds");
        var never = manager.put(
                "/api/queues/" + name, settings(Map.of("version", 1, "longWaitSeconds", 90, "maxWaitSeconds", 60)));
        assertThat(never.code()).isEqualTo("queue-refused");
        assertThat(never.text()).contains("longWaitSeconds", "等待过久(90 秒)应早于等待上限(60 秒)");
        assertThat(manager.put("/api/queues/" + name, settings(Map.of("version", 1, "strategy", "RANDOM")))
                        .status())
                .isEqualTo(400);
        assertThat(as("agent").put("/api/queues/" + name, settings(Map.of())).status())
                .isEqualTo(403);
        assertThat(as("auditor").get("/api/audit?object=" + name).text()).contains("queue.changed");
    }

    @Test
    void a_pbx_is_told_what_changed_and_only_that() throws Exception {
        Path folder = Files.createDirectories(data.resolve("queues.d"));
        var teller = connect(folder);
        publish(Map.of("strategy", "LONGEST_IDLE"));
        assertThat(teller.tell()).containsExactly(new Told("test-queues", true, null));
        assertThat(sections(Files.readString(folder.resolve("queues.conf"))).get(name))
                .containsEntry("strategy", "leastrecent")
                .containsEntry("timeout", "15");
        assertThat(reloaded()).as("of which it knows nothing, all").containsExactly("");
        assertThat(pbx.wasAsked("QueueReload", "parameters", "yes")).isTrue();

        pbx.asked.clear();
        assertThat(teller.told()).containsExactly(new Told("test-queues", true, null));
        assertThat(teller.tell()).containsExactly(new Told("test-queues", true, null));
        assertThat(reloaded()).as("nothing changed").isEmpty();

        publish(Map.of(
                "version",
                1,
                "strategy",
                "ROUND_ROBIN",
                "maxWaiting",
                7,
                "wrapUpSeconds",
                9,
                "menuPrompt",
                "queue-menu"));
        teller.tell();
        assertThat(sections(Files.readString(folder.resolve("queues.conf"))).get(name))
                .containsEntry("strategy", "rrmemory")
                .containsEntry("maxlen", "7")
                .as("the rest of nine seconds is a pause, which its agent may end")
                .containsEntry("wrapuptime", "5");
        assertThat(reloaded()).containsExactly(name);
    }

    @Test
    void a_pbx_that_is_away_is_told_when_it_is_back_and_one_without_a_folder_says_so() throws Exception {
        Path folder = Files.createDirectories(data.resolve("queues.d"));
        publish(Map.of("strategy", "LINEAR"));
        var away = teller(folder, lines(pbx, "test-queues", data, null));
        assertThat(away.tell()).containsExactly(new Told("test-queues", false, "the PBX is not connected"));
        assertThat(Files.readString(folder.resolve("queues.conf"))).contains("[" + name + "](queue)");

        var teller = connect(folder);
        teller.tell();
        assertThat(reloaded()).as("though the file was right").containsExactly("");

        assertThat(teller(null, lines(pbx, "test-queues", data, null)).tell())
                .singleElement()
                .matches(told -> !told.done() && String.valueOf(told.why()).contains("names no folder"));
    }

    @Test
    void of_several_nodes_the_one_that_writes_the_pbxs_calls_tells_it_and_the_others_say_so() throws Exception {
        Path folder = Files.createDirectories(data.resolve("queues.d"));
        publish(Map.of("strategy", "LINEAR"));
        leases.insert(new LeaseRow(
                "queues-of-another",
                "another node",
                0,
                Instant.now().plusSeconds(3_600).truncatedTo(ChronoUnit.MICROS)));
        var lines = begin("queues-of-another");
        var settings = telephony("queues-of-another", folder);
        var teller = new QueueTeller(settings, queues, lines, new LeasedDoors(lines, lease));

        assertThat(teller.tell())
                .singleElement()
                .matches(told -> !told.done() && String.valueOf(told.why()).contains("another node"));
        assertThat(folder.resolve("queues.conf")).doesNotExist();
        assertThat(reloaded()).isEmpty();

        database.update(
                "update telephony_lease set until_at = timestamp '2020-01-01 00:00:00' where pbx = 'queues-of-another'");
        assertThat(teller.tell()).containsExactly(new Told("queues-of-another", true, null));
        assertThat(folder.resolve("queues.conf")).exists();
    }

    @Test
    void a_queue_that_is_in_use_is_not_deleted_and_one_that_is_not_only_when_that_is_confirmed() throws Exception {
        Path folder = Files.createDirectories(data.resolve("queues.d"));
        var teller = connect(folder);
        publish(Map.of());
        teller.tell();
        skills.become(new PersonId("agent"), List.of(new Skill(name, 0)));
        var manager = as("manager");
        String path = "/api/queues/" + name + "?version=1";

        assertThat(as("agent").delete(path + "&confirm=true").status()).isEqualTo(403);
        assertThat(manager.delete("/api/queues/service?version=0&confirm=true").code())
                .isEqualTo("queue-of-everybody");
        var flow = manager.get("/api/ivr-flows/hotline").json();
        long base = flow.path("version").asLong();
        String document = flow.path("document").asText();
        publishFlow(base, document.replace("\"queue\": \"emergency\"", "\"queue\": \"" + name + "\""));
        var named = manager.delete(path + "&confirm=true");
        assertThat(named.code()).isEqualTo("queue-in-flow");
        assertThat(named.text()).contains("hotline 的节点「emergency-queue」");
        publishFlow(base + 1, document);
        CallId waits = told(waiting(name));
        assertThat(manager.delete(path + "&confirm=true").code()).isEqualTo("queue-not-empty");
        database.update("update telephony_call set settled = 1, call_state = 'ENDED' where id = ?", waits.value());

        var unconfirmed = manager.delete(path);
        assertThat(unconfirmed.status()).isEqualTo(409);
        assertThat(unconfirmed.code()).isEqualTo("queue-delete-unconfirmed");
        assertThat(unconfirmed.text()).contains("1 名坐席");
        assertThat(manager.delete("/api/queues/" + name + "?version=7&confirm=true")
                        .code())
                .isEqualTo("queue-overtaken");
        assertThat(skills.own(new PersonId("agent")))
                .as("nothing went with what was refused")
                .isTrue();

        pbx.asked.clear();
        assertThat(manager.delete(path + "&confirm=true").status()).isEqualTo(204);
        assertThat(manager.get("/api/queues/" + name).code()).isEqualTo("queue-unknown");
        assertThat(skills.own(new PersonId("agent"))).isFalse();
        assertThat(as("auditor").get("/api/audit?object=" + name).text()).contains("queue.deleted");
        teller.tell();
        assertThat(Files.readString(folder.resolve("queues.conf"))).doesNotContain("[" + name + "]");
        assertThat(reloaded()).containsExactly(name);
    }

    @Test
    void after_a_call_its_agent_is_left_alone_as_long_as_its_queue_says() throws Exception {
        begin("test-queues");
        publish(Map.of("wrapUpSeconds", 45));
        queues.follow();
        as("agent").put("/api/me/phone", Map.of("extension", "8066"));
        pbx.asked.clear();

        agents(0).wrapUp("8066", name);

        var seat = as("agent").get("/api/me/phone").json();
        assertThat(seat.path("state").asText()).isEqualTo("WRAP_UP");
        assertThat(Duration.between(
                        Instant.parse(seat.path("since").asText()),
                        Instant.parse(seat.path("until").asText())))
                .isEqualTo(Duration.ofSeconds(45));
        assertThat(pauses("8066")).as("in all queues at once").containsExactly("null true");

        agents(40).endWrapUps();
        assertThat(pauses("8066")).hasSize(1);
        agents(46).endWrapUps();
        assertThat(pauses("8066")).containsExactly("null true", "null false");
        assertThat(as("agent").get("/api/me/phone").json().path("state").asText())
                .isEqualTo("READY");

        publish(Map.of("version", 1, "wrapUpSeconds", 0));
        queues.follow();
        agents(0).wrapUp("8066", name);
        assertThat(as("agent").get("/api/me/phone").json().path("state").asText())
                .as("a queue without wrap-up")
                .isEqualTo("READY");
        agents(0).wrapUp("8066", "emergency");
        assertThat(as("agent").get("/api/me/phone").json().path("state").asText())
                .as("shipped so")
                .isEqualTo("READY");
    }

    /** As they see to it so many seconds later. */
    private Agents agents(int later) {
        return new Agents(
                agents,
                lineRows,
                lines(),
                new LeasedDoors(lines(), lease),
                seats,
                open,
                queues,
                skills,
                phones,
                live,
                audit,
                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(later)));
    }

    private List<String> pauses(String extension) {
        return asked("QueuePause").stream()
                .filter(one -> ("PJSIP/" + extension).equals(one.get("interface")))
                .map(one -> one.get("queue") + " " + one.get("paused"))
                .toList();
    }

    private static CallNews waiting(String queue) {
        Instant now = Instant.now();
        var call = unanswered(
                "delete-%d.1".formatted(System.nanoTime()),
                Direction.INBOUND,
                "13900009999",
                queue,
                null,
                now,
                Duration.ZERO);
        return new CallNews("test-delete", call, List.of(), false);
    }

    @Test
    void who_is_better_at_a_queue_is_rung_first_and_it_is_told_while_they_sit() throws Exception {
        connect(data);
        as("manager").put("/api/queues/" + name, settings(Map.of()));
        as("agent").put("/api/me/phone", Map.of("extension", "8061"));
        assertThat(skillsOf("agent").path("own").asBoolean()).isFalse();

        var change = new SkillChange(skills, agents, lines());
        change.become(new PersonId("agent"), List.of(new Skill(name, 3), new Skill("service", 1)));

        assertThat(pbx.wasAsked("QueueAdd", "queue", name)).isTrue();
        assertThat(pbx.asked)
                .filteredOn(one -> "QueuePenalty".equals(one.get("action")))
                .extracting(one -> one.get("queue") + " " + one.get("penalty"))
                .as("beside what a PBX that has only just come back is told")
                .contains(name + " 3", "service 1");
        assertThat(pbx.asked)
                .filteredOn(one -> "QueueRemove".equals(one.get("action")))
                .extracting(one -> one.get("queue"))
                .contains("emergency", "fees");
        assertThat(skillsOf("agent").path("own").asBoolean()).isTrue();
        assertThat(skillsOf("agent").path("skills").findValuesAsText("queue")).containsExactly(name, "service");

        var unknown = as("manager")
                .put(
                        "/api/agents/agent/skills",
                        Map.of("skills", List.of(Map.of("queue", "no-such-queue", "penalty", 0))));
        assertThat(unknown.code()).isEqualTo("skills-refused");
        assertThat(unknown.text()).contains("skills[0].queue", "没有队列「no-such-queue」");
        assertThat(as("manager").get("/api/agents/nobody-here/skills").code()).isEqualTo("person-unknown");
    }

    @Test
    void a_flow_names_queues_points_outcomes_and_calendars_that_there_are() {
        var flow = as("manager").get("/api/ivr-flows/hotline").json();
        String document = flow.path("document").asText();
        long base = flow.path("version").asLong();

        var queue = publishFlow(base, document.replace("\"queue\": \"emergency\"", "\"queue\": \"emergencies\""));
        assertThat(queue.status()).isEqualTo(422);
        assertThat(queue.text()).contains("节点「emergency-queue」的队列「emergencies」不存在");
        var point = publishFlow(base, document.replace("\"point\": \"arrival\"", "\"point\": \"arriving\""));
        assertThat(point.text()).contains("节点「arrival」的规则点「arriving」不存在");
        var outcome = publishFlow(base, document.replace("{\"duty\": \"duty\"}", "{\"dutty\": \"duty\"}"));
        assertThat(outcome.text()).contains("节点「off-hours」的结果「dutty」规则不会给出，可用：duty、none");
        var calendar = publishFlow(base, document.replace("\"calendar\": \"service\"", "\"calendar\": \"Service\""));
        assertThat(calendar.text()).contains("节点「hours」的日历「Service」不存在");
    }

    // ---- what the tests are told with

    private io.heatline.Answer publishFlow(long base, String document) {
        return as("manager").put("/api/ivr-flows/hotline", Map.of("base", base, "document", document));
    }

    private com.fasterxml.jackson.databind.JsonNode skillsOf(String person) {
        return as("manager").get("/api/agents/" + person + "/skills").json();
    }

    private void publish(Map<String, Object> changed) {
        var answer = as("manager").put("/api/queues/" + name, settings(changed));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** A queue's, but for what is changed. */
    static Map<String, Object> settings(Map<String, Object> changed) {
        Map<String, Object> settings = new TreeMap<>(Map.of(
                "version", 0,
                "strategy", "LINEAR",
                "ringSeconds", 15,
                "longWaitSeconds", 60,
                "lastAgentSeconds", 0,
                "announceSeconds", 0,
                "saysPlace", false,
                "saysWait", false,
                "menuSeconds", 0,
                "weight", 0));
        settings.putAll(changed);
        return settings;
    }

    private QueueTeller connect(Path folder) throws InterruptedException {
        return teller(folder, begin("test-queues"));
    }

    private QueueTeller teller(@Nullable Path folder, PbxLines lines) {
        return new QueueTeller(telephony(folder), queues, lines, new LeasedDoors(lines, lease));
    }

    private TelephonySettings telephony(@Nullable Path folder) {
        return telephony("test-queues", folder);
    }

    private TelephonySettings telephony(String name, @Nullable Path folder) {
        return new TelephonySettings(
                List.of(new Pbx(name, "127.0.0.1", pbx.port(), "heatline", "secret", null, null, folder, null)),
                new Agi("127.0.0.1", 4573, 10),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                "hotline",
                List.of("service"));
    }

    private List<String> reloaded() {
        return asked("QueueReload").stream()
                .map(one -> one.getOrDefault("queue", ""))
                .toList();
    }

    /** What each section of a configuration file says. */
    private static Map<String, Map<String, String>> sections(String text) {
        Map<String, Map<String, String>> sections = new TreeMap<>();
        Map<String, String> section = new TreeMap<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("[")) {
                section = new TreeMap<>();
                sections.put(line.substring(1, line.indexOf(']')), section);
            } else if (line.contains("=") && !line.startsWith(";")) {
                section.put(
                        line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip());
            }
        }
        return sections;
    }

    private static Map<String, String> over(Map<String, String> below, @Nullable Map<String, String> above) {
        Map<String, String> both = new TreeMap<>(below);
        if (above != null) {
            both.putAll(above);
        }
        return both;
    }
}
