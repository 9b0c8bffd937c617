package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.heatline.telephony.TelephonySettings.Agi;
import io.heatline.telephony.TelephonySettings.Pbx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Chores that must not wait for each other. */
class TelephonySchedulersTest {

    private final CountDownLatch copying = new CountDownLatch(1);
    private final CountDownLatch copied = new CountDownLatch(1);
    private final PbxLines lines = mock(PbxLines.class);
    private final Recordings recordings = mock(Recordings.class);

    @Configuration
    @EnableScheduling
    static class Chores {}

    @Test
    void while_a_thousand_recordings_are_taken_in_what_may_not_be_late_goes_on() {
        when(recordings.takeIn(any(), any())).then(call -> {
            copying.countDown();
            copied.await();
            return 1_000;
        });

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(Chores.class, TelephonySchedulers.class)
                .withBean(RecordingChore.class, this::recordingChore)
                .withBean(LeaseChore.class, () -> new LeaseChore(mock(WriterLease.class), lines))
                .run(context -> {
                    try {
                        assertThat(copying.await(10, TimeUnit.SECONDS)).isTrue();
                        verify(lines, timeout(10_000).atLeast(2)).heard();
                        assertThat(context).as("what all other chores run on").hasBean("taskScheduler");
                    } finally {
                        copied.countDown();
                    }
                });
        verify(recordings, atLeast(1)).takeIn("one", Path.of("monitor"));
    }

    private RecordingChore recordingChore() {
        var pbx = new Pbx("one", "127.0.0.1", 1, "heatline", "secret", Path.of("monitor"), null, null, null);
        var settings = new TelephonySettings(
                List.of(pbx),
                new Agi("127.0.0.1", 4573, 10),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                "hotline",
                List.of("service"));
        return new RecordingChore(recordings, mock(Backups.class), mock(Retention.class), settings);
    }
}
