package io.heatline.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.call.CallMachine;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.PbxEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class PbxLineTest {
    private static final PbxLine.Settings QUICK =
            new PbxLine.Settings(1_000, Duration.ofMillis(20), Duration.ofMillis(100));

    private final List<PbxSignal> heard = new CopyOnWriteArrayList<>();

    @Test
    void a_call_on_the_wire_becomes_the_call_it_was() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace").thatThenSays(written("simple"));
                var line = open(pbx, QUICK)) {
            until(() -> events().size() == 20);

            CallRecord call = toldFrom(events());
            assertThat(line.name()).isEqualTo("main");
            assertThat(call.result()).isEqualTo(Result.ANSWERED);
            assertThat(call.customer()).isEqualTo("13900001111");
            assertThat(call.dialled()).isEqualTo("95128");
            assertThat(call.agent()).isEqualTo("8001");
            assertThat(call.queue()).isEqualTo("service");
            assertThat(List.of(
                            call.ivr().toSeconds(),
                            call.waited().toSeconds(),
                            call.talk().toSeconds(),
                            call.hold().toSeconds()))
                    .as("menu 5 s, wait 3 s, talk 20 s of which 3 on hold")
                    .containsExactly(4L, 3L, 16L, 3L);
            assertThat(call.recordings()).containsExactly("1768464000.1_call_1768464008.wav");
        }
    }

    @Test
    void a_line_that_was_cut_comes_back_and_says_so() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace");
                var line = open(pbx, QUICK)) {
            until(() -> line.door().isPresent());

            pbx.cutTheLine();

            until(() -> heard.size() == 3);
            assertThat(heard.get(0)).isInstanceOf(PbxSignal.LineUp.class);
            assertThat(heard.get(1)).isInstanceOf(PbxSignal.LineDown.class);
            assertThat(heard.get(2)).isInstanceOf(PbxSignal.LineUp.class);
        }
    }

    @Test
    void a_taker_that_stalls_never_stalls_the_reader_and_hears_that_it_missed_something() throws Exception {
        var tight = new PbxLine.Settings(5, Duration.ofMillis(20), Duration.ofMillis(100));
        var gate = new CountDownLatch(1);
        try (var pbx = ScriptedPbx.withSecret("furnace").thatThenSays(written("simple"));
                var line = PbxLine.open(
                        "main",
                        pbx.address("heatline", "furnace"),
                        Clock.systemUTC(),
                        tight,
                        signal -> slow(signal, gate),
                        () -> {})) {
            until(() -> line.door().isPresent());
            assertThat(line.door().orElseThrow().version())
                    .as("the reader still answers")
                    .isEqualTo("22.5.2");

            gate.countDown();

            until(() -> heard.stream().anyMatch(PbxSignal.Missed.class::isInstance));
        }
    }

    @Test
    void it_asks_for_the_channels_there_are() throws Exception {
        try (var pbx = ScriptedPbx.withSecret("furnace");
                var door = PbxDoor.open(pbx.address("heatline", "furnace"), Duration.ofSeconds(2))) {
            assertThat(door.channels()).containsExactly("1768464000.9");
        }
    }

    private PbxLine open(ScriptedPbx pbx, PbxLine.Settings settings) {
        return PbxLine.open(
                "main", pbx.address("heatline", "furnace"), Clock.systemUTC(), settings, heard::add, () -> {});
    }

    private void slow(PbxSignal signal, CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        heard.add(signal);
    }

    private List<PbxEvent> events() {
        return heard.stream()
                .filter(PbxSignal.Said.class::isInstance)
                .map(signal -> ((PbxSignal.Said) signal).event())
                .toList();
    }

    static CallRecord toldFrom(List<PbxEvent> events) {
        var machine = new CallMachine("main", Duration.ofSeconds(2), Duration.ofMinutes(10));
        events.forEach(event -> machine.take(event, event.at()));
        return machine.settle(events.get(events.size() - 1).at().plusSeconds(10))
                .get(0)
                .call();
    }

    static String written(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PbxLineTest.class.getResourceAsStream("/written/" + name + ".ami"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void until(BooleanSupplier true_) throws InterruptedException {
        for (int tries = 0; tries < 500 && !true_.getAsBoolean(); tries++) {
            Thread.sleep(10);
        }
        assertThat(true_.getAsBoolean()).isTrue();
    }
}
