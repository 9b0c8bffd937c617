package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.HeatlineTest;
import io.heatline.asterisk.call.CallMachine;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.PbxEvent;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.LeaseMapper;
import io.heatline.telephony.store.RecordingMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes hear one PBX: one writes, and either may go. */
class TwoNodesTest extends HeatlineTest {

    private static final AtomicInteger TESTS = new AtomicInteger();

    @Autowired
    private CallMapper calls;

    @Autowired
    private AgentMapper agents;

    @Autowired
    private RecordingMapper recordings;

    @Autowired
    private LeaseMapper leases;

    @Autowired
    private TransactionTemplate transaction;

    private final String pbx = "two-nodes-" + TESTS.incrementAndGet();
    private volatile Instant now = Instant.parse("2026-01-15T08:00:00Z");
    private final List<Node> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(Node::kill);
    }

    @Test
    void both_hear_it_one_writes_and_the_other_one_goes_on_when_it_is_killed() throws Exception {
        Node one = node();
        Node two = node();
        List<CallNews> story = story(1);
        one.hears(story.subList(0, 2));
        until(() -> one.writer.done());
        two.hears(story.subList(0, 2));
        until(() -> two.writer.done());
        assertThat(leases.of(pbx).orElseThrow().holder()).isEqualTo(one.name);
        assertThat(two.ended).isEmpty();

        one.kill();
        two.hears(story.subList(2, story.size()));
        Thread.sleep(500);
        assertThat(two.ended).as("the lease of who is gone has not run out yet").isEmpty();
        now = now.plusSeconds(11);
        until(() -> two.ended.size() == 1);

        assertThat(leases.of(pbx).orElseThrow().holder()).isEqualTo(two.name);
        assertThat(leases.of(pbx).orElseThrow().turn()).isEqualTo(1);
        String call = calls.callsOf(pbx, List.of(linkedid(1))).get(0);
        assertThat(calls.byId(call).orElseThrow().settled()).isEqualTo(1);
        assertThat(calls.facts(call)).extracting("kind").containsExactly("ARRIVED", "WAITING", "ABANDONED", "ENDED");
    }

    @Test
    void the_one_that_stands_by_may_be_killed_without_anybody_noticing() throws Exception {
        Node one = node();
        Node two = node();
        one.hears(story(1));
        until(() -> one.ended.size() == 1);
        two.hears(story(1));
        until(() -> two.writer.done());

        two.kill();
        one.hears(story(2));
        until(() -> one.ended.size() == 2);

        assertThat(two.ended).isEmpty();
        assertThat(leases.of(pbx).orElseThrow().turn()).isZero();
    }

    @Test
    void who_was_taken_for_dead_and_wakes_up_writes_nothing() throws Exception {
        Node one = node();
        Node two = node();
        one.hears(story(1).subList(0, 1));
        until(() -> one.writer.done());
        now = now.plusSeconds(11);
        two.hears(story(1));
        until(() -> two.ended.size() == 1);
        CallNews late = story(1).get(1);

        assertThatThrownBy(() -> one.book.write(List.of(late))).isInstanceOf(WriterLease.Others.class);

        one.hears(story(1));
        until(() -> one.writer.done());
        assertThat(one.ended).isEmpty();
    }

    @Test
    void while_the_database_is_away_calls_wait_and_are_written_once_when_it_is_back() throws Exception {
        Node one = node();
        one.away = true;
        one.hears(story(1));
        Thread.sleep(300);
        assertThat(calls.callsOf(pbx, List.of(linkedid(1)))).isEmpty();

        one.away = false;
        // It is told in the transaction that writes it: until the writer is done, nobody else may see it.
        until(() -> one.ended.size() == 1 && one.writer.done());

        assertThat(calls.callsOf(pbx, List.of(linkedid(1)))).hasSize(1);
    }

    // ---- what the tests are told with

    private Node node() {
        var node = new Node("node-" + nodes.size() + "-" + pbx);
        nodes.add(node);
        return node;
    }

    /** As it would be in a process of its own: its own thread, its own lease; the database alone is shared. */
    private final class Node {
        final String name;
        final List<CallEnded> ended = new CopyOnWriteArrayList<>();
        final CallBook book;
        final CallWriter writer;
        volatile boolean away;
        private final Thread thread;

        Node(String name) {
            this.name = name;
            ApplicationEventPublisher heard = event -> {
                if (event instanceof CallEnded call) {
                    ended.add(call);
                }
            };
            var lease = new WriterLease(leases, new Ticking(), name);
            this.book = new CallBook(calls, agents, recordings, lease, heard) {
                @Override
                public Map<CallNews, CallId> write(List<CallNews> news) {
                    if (away) {
                        throw new DataAccessResourceFailureException("away");
                    }
                    return java.util.Objects.requireNonNull(transaction.execute(status -> super.write(news)));
                }
            };
            this.writer = new CallWriter(book, agents, event -> {});
            this.thread = new Thread(writer::run, name);
            thread.start();
        }

        void hears(List<CallNews> news) {
            news.forEach(writer::offer);
        }

        void kill() {
            writer.stop();
            thread.interrupt();
        }
    }

    private final class Ticking extends Clock {
        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String linkedid(int call) {
        return "%s-%d.%d".formatted(pbx, 1_768_464_000L + call, call);
    }

    /** Arrives, waits, gives up, is settled; each news a moment later. */
    private List<CallNews> story(int call) {
        Instant began = Instant.ofEpochSecond(1_768_464_000L + call).truncatedTo(ChronoUnit.MICROS);
        String id = linkedid(call);
        var machine = new CallMachine(pbx, Duration.ofSeconds(2), Duration.ofMinutes(10));
        List<CallNews> news = new ArrayList<>();
        for (PbxEvent event : List.of(
                new PbxEvent.Appeared(began, id, id, "PJSIP/trunk-main-1", "from-trunk", "95128", "13900007777"),
                new PbxEvent.QueueJoined(began.plusSeconds(3), id, id, "service", 1),
                new PbxEvent.QueueGivenUp(began.plusSeconds(9), id, id, "service"),
                new PbxEvent.HungUp(began.plusSeconds(9), id, id, 16))) {
            news.addAll(machine.take(event, event.at()));
        }
        news.addAll(machine.settle(began.plusSeconds(60)));
        return news;
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        for (int tries = 0; tries < 1_000 && !there.getAsBoolean(); tries++) {
            Thread.sleep(10);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
