package io.heatline.telephony;

import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.asterisk.call.Leg;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls that are over, as a PBX would have told of them. */
final class Told {

    static final String PBX = "test-waiting";
    private static final AtomicInteger CALLS = new AtomicInteger();

    private Told() {}

    static CallNews news(CallRecord call) {
        return new CallNews(PBX, call, List.of(), true);
    }

    /** A call that nobody answered. */
    static CallNews gaveUp(String caller, Instant arrived) {
        return ended(caller, arrived, fresh(arrived), Result.OVERFLOWED);
    }

    static CallNews ended(String caller, Instant arrived, String linkedid, Result result) {
        return news(PhoneStory.unanswered(
                linkedid, Direction.INBOUND, caller, "service", result, arrived, Duration.ofSeconds(40)));
    }

    /** A call in which they spoke with somebody at this extension. */
    static CallNews spoke(String caller, String extension) {
        Instant arrived = Instant.now().minusSeconds(30);
        return news(call(Direction.INBOUND, caller, "95128", extension, Result.ANSWERED, arrived, null));
    }

    /** The PBX's own call for a place that was kept. */
    static CallNews calledBack(String phone, boolean reached) {
        Instant arrived = Instant.now();
        var outside = new Leg(
                "out." + CALLS.incrementAndGet(),
                "trunk-main",
                Leg.Role.CUSTOMER,
                null,
                arrived,
                reached ? arrived : null,
                arrived,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                reached ? Leg.Outcome.ANSWERED : Leg.Outcome.NO_ANSWER);
        Result result = reached ? Result.ANSWERED : Result.NO_ANSWER;
        return news(call(Direction.OUTBOUND, phone, phone, "8074", result, arrived, outside));
    }

    private static CallRecord call(
            Direction direction,
            String customer,
            String dialled,
            String extension,
            Result result,
            Instant arrived,
            @Nullable Leg outside) {
        return new CallRecord(
                new TreeSet<>(List.of(fresh(arrived))),
                direction,
                customer,
                dialled,
                State.ENDED,
                result,
                arrived,
                result == Result.ANSWERED ? arrived.plusSeconds(5) : null,
                arrived.plusSeconds(20),
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ZERO,
                "service",
                extension,
                null,
                outside == null ? List.of() : List.of(outside),
                List.of(),
                List.of(),
                9);
    }

    private static String fresh(Instant at) {
        return "waiting-%d.%d".formatted(at.getEpochSecond(), CALLS.incrementAndGet());
    }
}
