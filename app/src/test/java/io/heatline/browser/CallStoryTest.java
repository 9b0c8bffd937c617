package io.heatline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.heatline.HeatlineTest;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.story.Walk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The story of a call, told with a real Asterisk, a caller made of sipp, and an agent's browser that is the phone. */
@Tag("pbx")
@Tag("browser")
class CallStoryTest extends HeatlineTest {

    @TempDir
    Path folder;

    private static @Nullable Exchange exchange;

    @DynamicPropertySource
    static void pbx(DynamicPropertyRegistry registry) throws Exception {
        var started = Exchange.start(Files.createTempDirectory("heatline-call-story"));
        exchange = started;
        started.settings().forEach((name, value) -> registry.add(name, () -> value));
        // Another application on the shared database would fire the timers of everybody's orders.
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:call-story;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE");
        registry.add("heatline.telephony.flow", () -> "story");
        registry.add("heatline.telephony.queues", () -> "service");
        registry.add("heatline.phones.wrap-up", () -> "12s");
        registry.add("heatline.emergency.every", () -> "1s");
        registry.add("heatline.emergency.phones", () -> "8092");
    }

    @AfterAll
    static void stop() throws Exception {
        if (exchange != null) {
            exchange.close();
        }
    }

    @Test
    void a_caller_presses_a_key_an_agent_answers_in_the_browser_and_the_order_carries_what_was_said() throws Exception {
        tell("call");
    }

    @Test
    void a_call_is_asked_about_sent_on_and_joined_by_three_with_what_was_typed() throws Exception {
        tell("transfer");
    }

    @Test
    void a_limit_that_is_lowered_while_somebody_waits_lets_them_go() throws Exception {
        String caller = household();
        var before = as("manager").get("/api/queues/service").json();
        try (var phone = SoftPhone.calling(folder, pbx().sip(), caller, "wait 2", "key 1", "await bye")) {
            until(() -> "WAITING".equals(call(caller).path("state").asText()));

            var told = set(before.path("version").asInt(), Map.of("longWaitSeconds", 1, "maxWaitSeconds", 5));

            assertThat(told.path("pbxs").path(0).path("done").asBoolean())
                    .as(told.toString())
                    .isTrue();
            phone.ends();
        } finally {
            set(before.path("version").asInt() + 1, Map.of());
        }
        until(() -> "OVERFLOWED".equals(call(caller).path("result").asText()));
    }

    @Test
    void whoever_served_the_household_last_is_rung_before_who_has_been_idle_longest() throws Exception {
        String caller = household();
        int version =
                as("manager").get("/api/queues/service").json().path("version").asInt();
        set(version, Map.of("wrapUpSeconds", 33));
        sits("agent", "8091");
        try (var first = SoftPhone.answering(folder, "8091", pbx().phone("8091"));
                var second = SoftPhone.answering(folder, "8092", pbx().phone("8092"))) {
            try (var phone = SoftPhone.calling(folder, pbx().sip(), caller, "wait 2", "key 1", "wait 6", "hang up")) {
                phone.ends();
            }
            until(() ->
                    "8091".equals(call(caller).path("agent").path("extension").asText())
                            && call(caller).path("state").asText().equals("ENDED"));
            String before = call(caller).path("id").asText();
            // Who has had no call at all would be next.
            sits("dispatcher", "8092");
            untilOr(
                    () -> as("agent")
                            .get("/api/me/phone")
                            .json()
                            .path("state")
                            .asText()
                            .equals("WRAP_UP"),
                    () -> as("agent").get("/api/me/phone").text() + " after "
                            + as("manager").get("/api/calls/" + before).text());
            JsonNode seat = as("agent").get("/api/me/phone").json();
            assertThat(Duration.between(
                            Instant.parse(seat.path("since").asText()),
                            Instant.parse(seat.path("until").asText())))
                    .as("as long as the queue says")
                    .isEqualTo(Duration.ofSeconds(33));
            as("agent").put("/api/me/phone/state", Map.of("state", "READY"));

            try (var phone = SoftPhone.calling(folder, pbx().sip(), caller, "wait 2", "key 1", "wait 6", "hang up")) {
                phone.ends();
            }

            until(() -> !call(caller).path("id").asText().equals(before)
                    && call(caller).path("state").asText().equals("ENDED"));
            assertThat(call(caller).path("agent").path("extension").asText()).isEqualTo("8091");
        } finally {
            set(version + 1, Map.of());
            goHome();
        }
    }

    @Test
    void who_asks_to_be_called_back_hangs_up_and_is_rung_when_an_agent_is_free() throws Exception {
        String caller = household();
        try (var person = SoftPhone.answering(folder, "outside", pbx().phone(Exchange.OUTSIDE));
                var agent = SoftPhone.answering(folder, "8091", pbx().phone("8091"))) {
            try (var phone = SoftPhone.calling(
                    folder,
                    pbx().sip(),
                    caller,
                    "wait 2",
                    "key 1",
                    "wait 2",
                    "key 5",
                    "wait 1",
                    "key 1",
                    "await bye")) {
                phone.ends();
            }
            // What keeps their place is a call to them, and may stand above their own already.
            until(() -> !askedBy(caller).isMissingNode());
            String asking = askedBy(caller).path("id").asText();
            sits("agent", "8091");

            until(() -> call(caller).path("direction").asText().equals("OUTBOUND")
                    && call(caller).path("state").asText().equals("TALKING"));
            assertThat(as("agent").post("/api/me/phone/hang-up", Map.of()).status())
                    .isLessThan(300);

            until(() -> call(caller).path("state").asText().equals("ENDED"));
            JsonNode back = call(caller);
            assertThat(back.path("result").asText()).isEqualTo("ANSWERED");
            assertThat(back.path("agent").path("extension").asText()).isEqualTo("8091");
            assertThat(as("agent")
                            .get("/api/calls/" + asking)
                            .json()
                            .path("trail")
                            .findValuesAsText("kind"))
                    .contains("callback");
            assertThat(as("agent").get("/api/follow-ups?limit=200").text()).doesNotContain(asking);
        } finally {
            goHome();
        }
    }

    /** By the dialplan alone, with nobody to be found: two callers press its emergency key. */
    @Test
    void what_happened_while_the_product_was_away_is_there_once_and_whoever_is_on_duty_is_rung_until_they_take_it()
            throws Exception {
        String known = household();
        String unknown = known.replaceFirst("139", "138");

        pbx().cutOff();
        try (var one = givesUp(known);
                var other = givesUp(unknown)) {
            one.ends();
            other.ends();
        }
        try (var onDuty = SoftPhone.taking(folder, "8092", pbx().phone("8092"))) {
            pbx().connect();
            until(() -> taken(known) && taken(unknown));
        }

        JsonNode rings = detail(known).path("alarm").path("rings");
        assertThat(rings.path(rings.size() - 1).path("phone").asText()).isEqualTo("8092");
        assertThat(rings.path(rings.size() - 1).path("taken").asBoolean()).isTrue();
        assertThat(detail(known).path("facts").findValuesAsText("what"))
                .containsSubsequence("ARRIVED", "FALLBACK", "EMERGENCY", "ENDED");
        JsonNode orders = detail(known).path("orders");
        assertThat(orders).hasSize(1);
        assertThat(as("agent")
                        .get("/api/work-orders/" + orders.path(0).asText())
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("EMERGENCY");
        assertThat(detail(unknown).path("orders")).isEmpty();
        assertThat(followUps(known)).isEmpty();
        assertThat(followUps(unknown)).containsExactly("EMERGENCY");
    }

    @Test
    void after_the_pbx_was_killed_its_calls_end_when_they_were_last_heard_of_and_its_queues_agree_with_who_sits_where()
            throws Exception {
        String caller = household();
        sits("agent", "8001");
        try (var waits = SoftPhone.calling(folder, pbx().sip(), caller, "wait 2", "key 1", "await bye")) {
            until(() -> "WAITING".equals(call(caller).path("state").asText()));
            pbx().kill();
        }
        Instant killed = Instant.now();
        as("agent").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "LUNCH"));
        sits("dispatcher", "8002");

        pbx().startAgain();

        try (PbxDoor door = pbx().door()) {
            until(() -> "ENDED".equals(call(caller).path("state").asText()));
            assertThat(Instant.parse(call(caller).path("endedAt").asText())).isBefore(killed);
            assertThat(call(caller).path("result").asText()).isEqualTo("ABANDONED_QUEUE");
            until(() -> members(door).equals(Set.of("8001 paused", "8002")));
        } finally {
            goHome();
        }
    }

    private SoftPhone givesUp(String caller) throws Exception {
        return SoftPhone.calling(folder, pbx().sip(), caller, "wait 1.5", "key 1", "wait 3", "hang up");
    }

    private boolean taken(String caller) {
        return detail(caller).path("alarm").path("state").asText().equals("TAKEN");
    }

    /** The one call of this number. */
    private JsonNode detail(String caller) {
        JsonNode items = as("agent").get("/api/calls?phone=" + caller).json().path("items");
        assertThat(items.size()).as("calls of " + caller).isLessThan(2);
        String id = items.path(0).path("id").asText();
        return id.isEmpty()
                ? items.path(0)
                : as("agent").get("/api/calls/" + id).json();
    }

    private List<String> followUps(String caller) {
        List<String> reasons = new ArrayList<>();
        as("agent").get("/api/follow-ups?limit=200").json().path("items").forEach(one -> {
            if (one.path("phone").asText().equals(caller)) {
                reasons.add(one.path("reason").asText());
            }
        });
        return reasons;
    }

    private static Set<String> members(PbxDoor door) {
        try {
            return door.queues().members().stream()
                    .filter(member -> member.queue().equals("service"))
                    .map(member -> member.extension() + (member.paused() ? " paused" : ""))
                    .collect(Collectors.toSet());
        } catch (PbxRefused e) {
            throw new AssertionError(e);
        }
    }

    private static Exchange pbx() {
        return Objects.requireNonNull(exchange);
    }

    /** The call that came from them last. */
    private JsonNode askedBy(String caller) {
        for (var one :
                as("agent").get("/api/calls?limit=5&phone=" + caller).json().path("items")) {
            if (one.path("direction").asText().equals("INBOUND")) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private JsonNode call(String caller) {
        return as("agent")
                .get("/api/calls?limit=1&phone=" + caller)
                .json()
                .path("items")
                .path(0);
    }

    private JsonNode set(int version, Map<String, Object> changed) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "version",
                version,
                "strategy",
                "LONGEST_IDLE",
                "ringSeconds",
                15,
                "longWaitSeconds",
                120,
                "lastAgentSeconds",
                10,
                "announceSeconds",
                30,
                "saysPlace",
                true,
                "saysWait",
                true,
                "weight",
                0));
        settings.putAll(changed);
        var answer = as("manager").put("/api/queues/service", settings);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void sits(String login, String extension) {
        assertThat(as(login)
                        .put("/api/me/phone", Map.of("extension", extension))
                        .status())
                .isEqualTo(200);
    }

    private void goHome() {
        as("agent").delete("/api/me/phone");
        as("dispatcher").delete("/api/me/phone");
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        untilOr(there, () -> "");
    }

    /** @param instead what there is where it doesn't come */
    private static void untilOr(BooleanSupplier there, Supplier<String> instead) throws InterruptedException {
        for (int tries = 0; tries < 400 && !there.getAsBoolean(); tries++) {
            Thread.sleep(150);
        }
        assertThat(there.getAsBoolean()).as(instead).isTrue();
    }

    /** Somebody whose household is registered; the number they call from. */
    private String household() {
        String caller = "139"
                + String.valueOf(100_000_000 + System.nanoTime() % 100_000_000).substring(1);
        var household = Walk.request();
        household.put("contact", Map.of("name", "赵敏", "phone", caller));
        new Walk(this::as).open(household);
        return caller;
    }

    private void tell(String story) throws Exception {
        String caller = household();
        Story.tell(
                story,
                root(),
                exchange == null ? "" : "" + exchange.sip(),
                caller,
                Files.createTempDirectory("heatline-caller").toString(),
                System.getProperty("heatline.story.shots", ""));
    }
}
