package io.heatline.browser;

import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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

    /** By somebody whose household is registered. */
    private void tell(String story) throws Exception {
        String caller = "139"
                + String.valueOf(100_000_000 + System.nanoTime() % 100_000_000).substring(1);
        var household = Walk.request();
        household.put("contact", Map.of("name", "赵敏", "phone", caller));
        new Walk(this::as).open(household);

        Story.tell(
                story,
                root(),
                exchange == null ? "" : "" + exchange.sip(),
                caller,
                Files.createTempDirectory("heatline-caller").toString(),
                System.getProperty("heatline.story.shots", ""));
    }
}
