package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.heatline.asterisk.ivr.Flow;
import io.heatline.audit.AuditTrail;
import io.heatline.identity.PersonId;
import io.heatline.telephony.Prompts.Prompt;
import io.heatline.telephony.TelephonySettings.Agi;
import io.heatline.telephony.TelephonySettings.Pbx;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.QueueMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody records is heard in place of the text, as a telephone can play it. */
class PromptsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tone.wav", "tone.mp3", "tone.m4a"})
    void whatever_it_was_recorded_as_it_becomes_a_phones_wave(String file) throws Exception {
        var prompts = prompts(folder);

        Prompt replaced = prompts.replace("welcome", sent(file));

        assertThat(replaced.text()).startsWith("您好");
        // A second of 1000 Hz and of 6000 Hz, which no telephone carries, in two channels at 44.1 kHz.
        byte[] wave = Files.readAllBytes(prompts.recording("welcome"));
        try (var read = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            var format = read.getFormat();
            assertThat(format.getSampleRate()).isEqualTo(8_000);
            assertThat(format.getChannels()).isEqualTo(1);
            assertThat(format.getSampleSizeInBits()).isEqualTo(16);
        }
        assertThat(replaced.seconds()).isCloseTo(1.0, within(0.15));
        PhoneSound sound = SentSound.read(wave);
        // Each tone was written at -8 dB, 0.398, and half of that in the mix of the two.
        assertThat(loudness(sound, 1_000)).isCloseTo(0.199, within(0.02));
        assertThat(loudness(sound, 2_000)).as("where 6000 Hz would come back").isLessThan(0.02);
    }

    @Test
    void the_text_is_heard_again_when_the_recording_is_gone() throws Exception {
        var prompts = prompts(folder);
        prompts.replace("welcome", sent("tone.wav"));
        assertThat(named(prompts, "welcome").recordedAt()).isNotNull();

        prompts.restore("welcome");
        prompts.restore("welcome");

        assertThat(named(prompts, "welcome").recordedAt()).isNull();
        assertThat(named(prompts, "welcome").text()).startsWith("您好");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_recording_without_a_text_is_a_prompt_too() throws Exception {
        var prompts = prompts(folder);
        prompts.replace("spring-festival", sent("tone.wav"));

        assertThat(named(prompts, "spring-festival").text()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"broken.mp3, 这不是 wav", "cut.m4a, 录音已损坏", "empty.wav, 录音里没有声音"})
    void what_cannot_be_read_is_refused_and_what_was_there_stays(String what, String why) throws Exception {
        var prompts = prompts(folder);
        prompts.replace("welcome", sent("tone.wav"));
        byte[] before = Files.readAllBytes(prompts.recording("welcome"));
        byte[] sent =
                switch (what) {
                    case "broken.mp3" -> "this is no sound at all".getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    case "cut.m4a" -> Arrays.copyOf(sent("tone.m4a").readAllBytes(), 60);
                    default -> new PhoneSound(new float[0], 8_000).wave();
                };

        assertThatThrownBy(() -> prompts.replace("welcome", new ByteArrayInputStream(sent)))
                .isInstanceOf(SentSound.SoundRefused.class)
                .hasMessageContaining(why);

        assertThat(Files.readAllBytes(prompts.recording("welcome"))).isEqualTo(before);
    }

    @Test
    void what_callers_would_not_hear_is_known_where_prompts_are_put_by_us() throws Exception {
        var prompts = prompts(folder);
        assertThat(List.of("welcome", "queue-holdtime", "spring-festival"))
                .filteredOn(prompts::silent)
                .containsExactly("spring-festival");
        assertThat(named(prompts, "fallback-welcome").text())
                .as("what the PBX says by itself")
                .startsWith("您好");

        prompts.replace("spring-festival", sent("tone.wav"));

        assertThat(prompts.silent("spring-festival")).isFalse();
        assertThat(prompts(null).silent("spring-festival")).as("who knows").isFalse();
    }

    @Test
    void a_recording_without_a_text_that_callers_hear_is_not_taken_away() throws Exception {
        var prompts = prompts(folder);
        for (String name : List.of("welcome", "our-menu", "our-queue", "nobody-says-it")) {
            prompts.replace(name, sent("tone.wav"));
        }
        var queues = mock(Queues.class);
        when(queues.all()).thenReturn(List.of(queueThatSays("our-queue")));
        var flows = mock(Flows.class);
        var flow = mock(Flow.class);
        when(flows.latest("hotline")).thenReturn(flow);
        when(flow.prompts()).thenReturn(Map.of("main", List.of("welcome", "our-menu")));
        var removal = new PromptRemoval(prompts, queues, mock(IvrMapper.class), flows, settings(folder));

        assertThatThrownBy(() -> removal.restore("our-menu"))
                .isInstanceOf(PromptRemoval.PromptInUse.class)
                .hasMessageContaining("hotline 的节点「main」");
        assertThatThrownBy(() -> removal.restore("our-queue"))
                .isInstanceOf(PromptRemoval.PromptInUse.class)
                .hasMessageContaining("队列「service」");
        removal.restore("welcome");
        removal.restore("nobody-says-it");

        assertThat(List.of("our-menu", "our-queue")).noneMatch(prompts::silent);
        assertThat(named(prompts, "welcome").recordedAt())
                .as("its text is heard again")
                .isNull();
        assertThat(prompts.all()).noneMatch(prompt -> prompt.name().equals("nobody-says-it"));
    }

    @Test
    void a_queue_does_not_name_a_prompt_that_callers_would_not_hear() throws Exception {
        var queues = new Queues(mock(QueueMapper.class), prompts(folder), mock(AuditTrail.class), Clock.systemUTC());

        assertThatThrownBy(() -> queues.publish(queueThatSays("our-queue"), new PersonId("manager")))
                .isInstanceOf(Queues.QueueRefused.class)
                .hasMessageContaining("our-queue");
    }

    private static CallQueue queueThatSays(String prompt) {
        return new CallQueue(
                "service",
                CallQueue.Strategy.LINEAR,
                15,
                null,
                null,
                null,
                60,
                0,
                0,
                false,
                false,
                prompt,
                30,
                0,
                0,
                null,
                null);
    }

    @Test
    void without_a_folder_it_is_said_that_there_is_none() {
        var prompts = prompts(null);

        assertThat(prompts.all()).anyMatch(prompt -> prompt.name().equals("welcome"));
        assertThatThrownBy(() -> prompts.replace("welcome", sent("tone.wav"))).isInstanceOf(Prompts.NowhereToPut.class);
    }

    @Test
    @Timeout(20)
    void a_file_cut_anywhere_or_with_bytes_that_are_wrong_is_read_or_refused_and_never_hangs() throws Exception {
        var chance = new Random(5);
        for (String file : List.of("tone.wav", "tone.mp3", "tone.m4a")) {
            byte[] whole = sent(file).readAllBytes();
            for (int tries = 0; tries < 60; tries++) {
                byte[] broken = Arrays.copyOf(whole, 16 + chance.nextInt(whole.length - 16));
                for (int wrong = 0; wrong < tries % 6; wrong++) {
                    broken[12 + chance.nextInt(Math.min(broken.length, 4_000) - 12)] = (byte) chance.nextInt(256);
                }
                try {
                    assertThat(SentSound.read(broken).samples()).isNotEmpty();
                } catch (SentSound.SoundRefused refused) {
                    assertThat(refused).hasMessageMatching("\\P{ASCII}.*");
                }
            }
        }
    }

    /** How much of this frequency there is, of 1. */
    private static double loudness(PhoneSound sound, int hertz) {
        double cosine = 0;
        double sine = 0;
        int from = sound.samples().length / 4;
        int to = 3 * from;
        for (int at = from; at < to; at++) {
            double angle = 2 * Math.PI * hertz * at / sound.rate();
            cosine += sound.samples()[at] * Math.cos(angle);
            sine += sound.samples()[at] * Math.sin(angle);
        }
        return 2 * Math.hypot(cosine, sine) / (to - from);
    }

    private static Prompt named(Prompts prompts, String name) {
        return prompts.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static InputStream sent(String file) {
        return Objects.requireNonNull(PromptsTest.class.getResourceAsStream("/sounds/" + file), file);
    }

    private static Prompts prompts(@Nullable Path folder) {
        return new Prompts(settings(folder), mock(AuditTrail.class));
    }

    private static TelephonySettings settings(@Nullable Path folder) {
        var pbx = new Pbx("test", "127.0.0.1", 5038, "heatline", "secret", null, null, null, folder);
        return new TelephonySettings(
                List.of(pbx),
                new Agi("127.0.0.1", 4573, 10),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                "hotline",
                List.of("service"));
    }
}
