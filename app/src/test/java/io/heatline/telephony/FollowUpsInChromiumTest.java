package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.browser.Story;
import io.heatline.flow.inbox.RingBacks;
import io.heatline.telephony.store.AlarmMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Callers to call back, in a browser. */
@Tag("browser")
class FollowUpsInChromiumTest extends PhoneStory {

    private static final AtomicInteger CALLS = new AtomicInteger();

    @Autowired
    private FollowUps followUps;

    @Autowired
    private RingBacks ringBacks;

    @Autowired
    private DutyAlarms alarms;

    @Autowired
    private AlarmMapper rows;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void callers_are_called_back_and_what_came_of_it_is_written_down() throws Exception {
        missed(Result.ABANDONED_QUEUE, "13800120001");
        missed(Result.VOICEMAIL, "");
        CallId pressed = missed(Result.ABANDONED_QUEUE, "13800120003");
        followUps.emergency(calls.byId(pressed.value()).orElseThrow());
        followUps.fresh(1_000).forEach(ringBacks::begin);
        assertThat(followUps.count().waiting()).isGreaterThanOrEqualTo(3);

        alarm(pressed);

        Story.tell("follow-ups", root(), pressed.value());
    }

    /** The second of the phones that were rung took it. */
    private void alarm(CallId call) {
        transaction.executeWithoutResult(
                status -> alarms.raise(calls.byId(call.value()).orElseThrow(), null));
        for (int rings = 0; rings < 2; rings++) {
            alarms.next(rows.ofCall(call.value()).orElseThrow());
        }
        String id = rows.ofCall(call.value()).orElseThrow().id();
        assertThat(alarms.take(id + ".1", Instant.now())).isTrue();
    }

    private CallId missed(Result result, String number) {
        Instant arrived = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS);
        String linkedid = "browser-%d.%d".formatted(arrived.getEpochSecond(), CALLS.incrementAndGet());
        var record =
                unanswered(linkedid, Direction.INBOUND, number, "service", result, arrived, Duration.ofSeconds(25));
        return told(new CallNews("browser", record, List.of(), true));
    }
}
