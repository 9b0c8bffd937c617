package io.heatline.telephony;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.CallRecord;
import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.flow.inbox.RingBacks;
import io.heatline.identity.Directory;
import io.heatline.story.Walk;
import io.heatline.telephony.store.AlarmMapper;
import io.heatline.telephony.store.AlarmMapper.AlarmRow;
import io.heatline.telephony.store.IvrMapper;
import io.heatline.telephony.store.IvrMapper.TrailRow;
import io.heatline.telephony.store.IvrMapper.VerdictRow;
import io.heatline.telephony.store.LeaseMapper;
import io.heatline.workorder.Intake;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A story of somebody who pressed the emergency key. */
abstract class EmergencyStory extends PhoneStory {

    static final AtomicInteger CALLS = new AtomicInteger();

    @Autowired
    EmergencyOrders emergencies;

    @Autowired
    DutyAlarms alarms;

    @Autowired
    DutyPhones phones;

    @Autowired
    Directory directory;

    @Autowired
    AlarmMapper rows;

    @Autowired
    IvrMapper ivr;

    @Autowired
    TelephonySettings telephony;

    @Autowired
    EmergencySettings settings;

    @Autowired
    CallerFile callers;

    @Autowired
    CallArchive archive;

    @Autowired
    Intake intake;

    @Autowired
    FollowUps followUps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    RingBacks ringBacks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IvrDesk desk;

    @Autowired
    IvrBook ivrBook;

    @Autowired
    WriterLease lease;

    @Autowired
    LeaseMapper leases;

    @TempDir
    Path data;

    final String caller = "1366%07d".formatted(CALLS.incrementAndGet());

    void household() {
        var request = Walk.request();
        request.put("contact", Map.of("name", "李秀英", "phone", caller));
        new Walk(this::as).open(request);
    }

    AlarmRow raised() {
        household();
        return raisedAgain();
    }

    AlarmRow raisedAgain() {
        CallId call = pressed(true);
        emergencies.openThem();
        return rows.ofCall(call.value()).orElseThrow();
    }

    boolean rings(AlarmRow alarm) {
        try {
            return alarms.next(alarm).isPresent();
        } catch (ConcurrencyFailureException late) {
            return false;
        }
    }

    /** A call that ended before anybody heard of its key. */
    CallId gaveUp() {
        return told(news(
                "gave-up-%d.%d".formatted(Instant.now().getEpochSecond(), CALLS.incrementAndGet()),
                Instant.now().minusSeconds(90).truncatedTo(ChronoUnit.MICROS),
                true));
    }

    void pressedAsWasHeardLater(CallId call) {
        Instant at = Instant.now().minusSeconds(80).truncatedTo(ChronoUnit.MICROS);
        String linkedid = calls.linkedids("test", call.value()).get(0);
        ivr.verdict(new VerdictRow(
                UUID.randomUUID().toString(), "test", linkedid, at, "emergency-key", null, 10, "emergency", "按下紧急键"));
    }

    List<FollowUp> followUpsOf(CallId call) {
        return followUps.page(java.util.Set.of(FollowUp.Stage.values()), java.util.Set.of(), null, 2_000).stream()
                .filter(one -> one.call().equals(call))
                .toList();
    }

    void flowDials(CallId call, String phonesOrWhatCame) {
        ivr.step(new TrailRow(
                UUID.randomUUID().toString(),
                "test",
                calls.linkedids("test", call.value()).get(0),
                CALLS.incrementAndGet(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                "hotline",
                0,
                "duty",
                "dial",
                phonesOrWhatCame));
    }

    List<String> timeline(AlarmRow alarm) {
        return new Walk(this::as).timeline(java.util.Objects.requireNonNull(alarm.orderNumber()));
    }

    int ordersOf() {
        Integer found = jdbc.queryForObject(
                "select count(*) from workorder_order where request_type = 'EMERGENCY' and contact_phone like ?",
                Integer.class,
                "%" + caller + "%");
        return found == null ? 0 : found;
    }

    CallId pressed(boolean over) {
        return pressed(over, 60);
    }

    /** So many seconds ago the caller pressed the key. */
    CallId pressed(boolean over, int ago) {
        return pressed("emergency-%d.%d".formatted(Instant.now().getEpochSecond(), CALLS.incrementAndGet()), over, ago);
    }

    CallId pressed(String linkedid, boolean over, int ago) {
        Instant at = Instant.now().minusSeconds(ago).truncatedTo(ChronoUnit.MICROS);
        ivr.verdict(new VerdictRow(
                UUID.randomUUID().toString(), "test", linkedid, at, "emergency-key", null, 10, "emergency", "按下紧急键"));
        return told(news(linkedid, at.minusSeconds(5), over));
    }

    /** And waits still. */
    CallId pressedBy(String number) {
        String linkedid = "emergency-%d.%d".formatted(Instant.now().getEpochSecond(), CALLS.incrementAndGet());
        Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        ivr.verdict(new VerdictRow(
                UUID.randomUUID().toString(), "test", linkedid, at, "emergency-key", null, 10, "emergency", "按下紧急键"));
        var waits = unanswered(
                linkedid, Direction.INBOUND, number, "emergency", null, at.minusSeconds(5), Duration.ofSeconds(25));
        return told(new CallNews("test", waits, List.of(), false));
    }

    CallNews news(CallId call, boolean over) {
        String linkedid = calls.linkedids("test", call.value()).get(0);
        Instant arrived = calls.byId(call.value()).orElseThrow().arrivedAt();
        return news(linkedid, arrived, over);
    }

    CallNews news(String linkedid, Instant arrived, boolean over) {
        return new CallNews("test", record(linkedid, arrived, over, Direction.INBOUND), List.of(), over);
    }

    CallNews acknowledged(String mark) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String linkedid = "duty-%d.%d".formatted(at.getEpochSecond(), CALLS.incrementAndGet());
        return new CallNews(
                "test",
                record(linkedid, at, true, Direction.INTERNAL),
                List.of(new CallFact(at, What.ACKNOWLEDGED, "", mark)),
                true);
    }

    CallRecord record(String linkedid, Instant arrived, boolean over, Direction direction) {
        Result result = over ? Result.ABANDONED_QUEUE : null;
        return unanswered(linkedid, direction, caller, "emergency", result, arrived, Duration.ofSeconds(25));
    }
}
