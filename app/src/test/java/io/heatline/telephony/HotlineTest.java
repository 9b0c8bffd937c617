package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.AgiDoor;
import io.heatline.asterisk.ivr.Flow;
import io.heatline.asterisk.ivr.FlowReader;
import io.heatline.asterisk.ivr.Interpreter;
import io.heatline.asterisk.ivr.Leaving;
import io.heatline.asterisk.ivr.Memory;
import io.heatline.asterisk.ivr.Node;
import io.heatline.asterisk.ivr.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped flow: what it says is what it does. */
class HotlineTest {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Flow HOTLINE = Objects.requireNonNull(
            FlowReader.read("hotline", 0, text(Flows.class, "hotline.json")).flow());
    private static final Map<String, String> TEXTS = text(AgiDoor.class, "prompts.csv")
            .lines()
            .map(line -> line.split(",", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]));

    @Test
    void every_menu_offers_the_keys_it_has_and_no_other() {
        HOTLINE.nodes().forEach((id, node) -> {
            if (node instanceof Node.Menu menu) {
                assertThat(offered(menu.say()))
                        .as(id)
                        .isEqualTo(new TreeSet<>(menu.keys().keySet()));
            }
        });
    }

    @Test
    void when_nobody_works_no_key_leads_to_a_queue_of_nobody_and_nothing_promises_a_person() {
        for (String key : List.of("1", "2", "3", "4", "")) {
            var caller = new KeyedLine(new Ami(), "ivr", Map.of(), key);

            Leaving leaving = new Interpreter(
                            HOTLINE, caller, new Night(), Memory.empty(), Clock.systemUTC(), step -> {})
                    .start();

            assertThat(leaving).as("key " + key).isInstanceOf(Leaving.ToVoicemail.class);
            assertThat(caller.heard)
                    .allSatisfy(
                            prompt -> assertThat(TEXTS.get(prompt)).as(prompt).doesNotContain("转接", "人工服务请按"));
        }
    }

    private static TreeSet<String> offered(List<String> say) {
        var keys = new TreeSet<String>();
        for (String prompt : say) {
            var key = Pattern.compile("按([" + DIGITS + "])").matcher(String.valueOf(TEXTS.get(prompt)));
            while (key.find()) {
                keys.add(String.valueOf(DIGITS.indexOf(key.group(1))));
            }
        }
        return keys;
    }

    private static String text(Class<?> beside, String name) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Nobody works, and of the caller nothing is known but where they live. */
    private static final class Night implements World {
        @Override
        public Hours hours(String calendar) {
            return Hours.CLOSED;
        }

        @Override
        public Found lookUp(LookUp what, String digits) {
            return Found.none();
        }

        @Override
        public Decision decide(String point, Map<String, String> known) {
            return new Decision("none", List.of(), 0);
        }

        @Override
        public boolean callBack(String queue, int priority, boolean samePlace) {
            return false;
        }

        @Override
        public List<String> onDuty(String roster) {
            return List.of();
        }
    }
}
