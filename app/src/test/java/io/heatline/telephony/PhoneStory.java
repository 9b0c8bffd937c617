package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.heatline.HeatlineTest;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.asterisk.call.CallRecord.State;
import io.heatline.edge.HeatlineSettings;
import io.heatline.live.LiveHub;
import io.heatline.telephony.TelephonySettings.Agi;
import io.heatline.telephony.TelephonySettings.Pbx;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.CallMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** What the tests of the telephone share: a line to a PBX that they speak for, and calls that are written down without one. */
abstract class PhoneStory extends HeatlineTest {

    @Autowired
    CallBook book;

    @Autowired
    CallMapper calls;

    @Autowired
    AgentMapper agents;

    @Autowired
    KnownPbxs known;

    @Autowired
    LiveHub live;

    @Autowired
    ConfigurableApplicationContext context;

    static FakePbx fake() {
        try {
            return new FakePbx();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The product's end of a line, not begun yet.
     *
     * @param data where its journal lies
     * @param log the PBX's own log of events, for what happened meanwhile; null when there is none to be had
     */
    PbxLines lines(FakePbx pbx, String name, Path data, @Nullable Path log) {
        return lines(pbx, name, data, log, Clock.systemUTC());
    }

    private PbxLines lines(FakePbx pbx, String name, Path data, @Nullable Path log, Clock clock) {
        return new PbxLines(
                settings(pbx, name, log),
                new HeatlineSettings(data, ZoneId.of("Asia/Shanghai")),
                new CallWriter(book, agents, live),
                calls,
                known,
                context,
                clock);
    }

    /** A product with this PBX and no other. */
    static TelephonySettings settings(FakePbx pbx, String name, @Nullable Path log) {
        return new TelephonySettings(
                List.of(new Pbx(name, "127.0.0.1", pbx.port(), "heatline", "secret", null, log, null, null)),
                new Agi("127.0.0.1", 4573, 10),
                Duration.ofMillis(500),
                Duration.ofHours(1),
                "hotline",
                List.of("service"));
    }

    /** Begins one and waits until the PBX has been asked what is there. */
    PbxLines connected(FakePbx pbx, String name, Path data, @Nullable Path log) throws InterruptedException {
        return connected(pbx, name, data, log, Clock.systemUTC());
    }

    PbxLines connected(FakePbx pbx, String name, Path data, @Nullable Path log, Clock clock)
            throws InterruptedException {
        pbx.asked.clear();
        PbxLines opened = lines(pbx, name, data, log, clock);
        opened.start();
        until(pbx::connected);
        return opened;
    }

    /** Writes it down, as if a PBX had told it. */
    CallId told(CallNews news) {
        return Objects.requireNonNull(book.write(List.of(news)).get(news));
    }

    /**
     * A call nobody spoke in.
     *
     * @param result null while the caller waits
     */
    static CallRecord unanswered(
            String linkedid,
            Direction direction,
            String caller,
            String queue,
            @Nullable Result result,
            Instant arrived,
            Duration waited) {
        boolean over = result != null;
        return new CallRecord(
                new TreeSet<>(List.of(linkedid)),
                direction,
                caller,
                "95128",
                over ? State.ENDED : State.WAITING,
                result,
                arrived,
                null,
                over ? arrived.plus(waited) : null,
                Duration.ZERO,
                waited,
                Duration.ZERO,
                Duration.ZERO,
                queue,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                over ? 9 : 5);
    }

    /** The one call that the list shows for this query. */
    JsonNode only(String query) {
        JsonNode items = as("agent").get("/api/calls" + query).json().path("items");
        assertThat(items).hasSize(1);
        return items.path(0);
    }

    static void until(BooleanSupplier there) throws InterruptedException {
        for (int tries = 0; tries < 1_000 && !there.getAsBoolean(); tries++) {
            Thread.sleep(10);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
