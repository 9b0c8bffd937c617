package io.heatline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.asterisk.PbxDoor;
import io.heatline.asterisk.PbxRefused;
import io.heatline.story.Walk;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The story of a call, told with a real Asterisk, a caller made of sipp, and an agent's browser that is the phone. */
@Tag("pbx")
@Tag("browser")
class CallStoryTest extends HeatlineTest {

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
        registry.add("heatline.emergency.phones", () -> "8802");
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

    /** By the dialplan alone, with nobody to be found: two callers press its emergency key. */
    @Test
    void what_happened_while_the_product_was_away_is_there_once_and_whoever_is_on_duty_is_rung_until_they_take_it()
            throws Exception {
        Exchange pbx = Objects.requireNonNull(exchange);
        String known = registered();
        String unknown = known.replaceFirst("139", "138");

        pbx.cutOff();
        try (var one = calls(pbx, known, 3_000, 38_500);
                var other = calls(pbx, unknown, 3_000, 38_510)) {
            one.done();
            other.done();
        }
        int port = Exchange.freeUdp();
        try (var phone = Sipp.start(pbx, "registers", "8802", port, "-m", "1", "-au", "8802", "-ap", "story")) {
            phone.done();
        }
        try (var onDuty = Sipp.start(pbx, "on-duty", "8802", port, "-m", "2", "-mp", "38520")) {
            pbx.connect();

            until(
                    "8802 took both",
                    () -> alarm(known).path("state").asText().equals("TAKEN")
                            && alarm(unknown).path("state").asText().equals("TAKEN"));
            onDuty.done();
        }

        JsonNode last =
                alarm(known).path("rings").path(alarm(known).path("rings").size() - 1);
        assertThat(last.path("phone").asText()).isEqualTo("8802");
        assertThat(last.path("taken").asBoolean()).isTrue();
        JsonNode call = call(known);
        assertThat(facts(call)).containsSubsequence("ARRIVED", "FALLBACK", "EMERGENCY", "ENDED");
        assertThat(call.path("orders")).hasSize(1);
        JsonNode order = as("agent")
                .get("/api/work-orders/" + call.path("orders").path(0).asText())
                .json();
        assertThat(order.path("type").asText()).isEqualTo("EMERGENCY");
        assertThat(call(unknown).path("orders")).isEmpty();
        assertThat(followUps(known)).isEmpty();
        assertThat(followUps(unknown)).containsExactly("EMERGENCY");
    }

    @Test
    void after_the_pbx_was_killed_its_calls_end_when_they_were_last_heard_of_and_its_queues_agree_with_who_sits_where()
            throws Exception {
        Exchange pbx = Objects.requireNonNull(exchange);
        String caller = registered();
        as("agent").put("/api/me/phone", Map.of("extension", "8001"));
        try (var waits = calls(pbx, caller, 80_000, 38_530)) {
            until("somebody waits", () -> stateOf(caller).equals("WAITING"));
            pbx.kill();
        }
        Instant killed = Instant.now();
        as("agent").put("/api/me/phone/state", Map.of("state", "BUSY", "reason", "LUNCH"));
        as("dispatcher").put("/api/me/phone", Map.of("extension", "8002"));

        pbx.startAgain();

        until("the call is over", () -> stateOf(caller).equals("ENDED"));
        JsonNode call = call(caller).path("call");
        assertThat(Instant.parse(call.path("endedAt").asText())).isBefore(killed);
        assertThat(call.path("result").asText()).isEqualTo("ABANDONED_QUEUE");
        try (PbxDoor door = pbx.door()) {
            until("the PBX knows who sits where", () -> members(door).equals(Set.of("8001 paused", "8002")));
        }
    }

    @AfterEach
    void nobodySits() {
        as("agent").delete("/api/me/phone");
        as("dispatcher").delete("/api/me/phone");
    }

    private static Sipp calls(Exchange pbx, String caller, int patience, int media) throws Exception {
        return Sipp.start(
                pbx, "presses-one", caller, Exchange.freeUdp(), "-m", "1", "-mp", "" + media, "-d", "" + patience);
    }

    private String stateOf(String caller) {
        return call(caller).path("call").path("state").asText();
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

    private JsonNode call(String caller) {
        JsonNode items = as("agent").get("/api/calls?phone=" + caller).json().path("items");
        assertThat(items.size()).as("calls of " + caller).isLessThan(2);
        return items.isEmpty()
                ? items.path(0)
                : as("agent")
                        .get("/api/calls/" + items.path(0).path("id").asText())
                        .json();
    }

    private JsonNode alarm(String caller) {
        return call(caller).path("alarm");
    }

    private static List<String> facts(JsonNode call) {
        List<String> facts = new ArrayList<>();
        call.path("facts").forEach(fact -> facts.add(fact.path("what").asText()));
        return facts;
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

    private static void until(String what, BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(250);
        }
        assertThat(there.getAsBoolean()).as(what).isTrue();
    }

    /** The number of somebody whose household is. */
    private String registered() {
        String caller = "139"
                + String.valueOf(100_000_000 + System.nanoTime() % 100_000_000).substring(1);
        var household = Walk.request();
        household.put("contact", Map.of("name", "赵敏", "phone", caller));
        new Walk(this::as).open(household);
        return caller;
    }

    /** By somebody whose household is registered. */
    private void tell(String story) throws Exception {
        String caller = registered();

        Story.tell(
                story,
                root(),
                exchange == null ? "" : "" + exchange.sip(),
                caller,
                Files.createTempDirectory("heatline-caller").toString(),
                System.getProperty("heatline.story.shots", ""));
    }
}
