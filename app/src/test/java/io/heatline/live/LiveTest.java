package io.heatline.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.HeatlineTest;
import io.heatline.LiveLine;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class LiveTest extends HeatlineTest {

    @Autowired
    private LiveHub hub;

    @Autowired
    private BrowserHub browsers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Directory directory;

    @Autowired
    private ObjectMapper json;

    private static final StationId S01 = new StationId("S01");
    private static final StationId S02 = new StationId("S02");

    private LiveLine line(String login, @Nullable String lastSeen) throws Exception {
        return LiveLine.open(root(), login, PASSWORD, lastSeen);
    }

    private void publish(String mark, Audience audience) {
        hub.publish(new LiveEvent("task", Map.of("mark", mark), audience));
    }

    @Test
    void what_concerns_a_station_reaches_its_people_and_those_who_see_all() throws Exception {
        try (var lead = line("lead", null);
                var agent = line("agent", null);
                var otherStation = line("s02-lead", null);
                var processAdmin = line("process-admin", null)) {
            publish("first", Audience.ofOrder(S01));
            publish(
                    "last",
                    Audience.ofOrder(null)
                            .andPeople(Set.of(
                                    new PersonId("lead"), new PersonId("s02-lead"), new PersonId("process-admin"))));

            assertThat(lead.next("data:")).contains("first");
            assertThat(lead.next("data:")).contains("last");
            assertThat(agent.next("data:")).contains("first");
            assertThat(otherStation.next("data:")).contains("last");
            assertThat(processAdmin.next("data:")).contains("last");
        }
    }

    @Test
    void members_of_a_group_hear_of_its_tasks() throws Exception {
        try (var technician = line("technician", null)) {
            publish("of the crew next door", Audience.ofOrder(S02).andGroups(Set.of("crew-S02")));
            publish("of my crew", Audience.ofOrder(S02).andGroups(Set.of("crew-S01")));

            assertThat(technician.next("data:")).contains("of my crew");
        }
    }

    @Test
    void what_is_rolled_back_is_not_told_and_what_commits_is_told_after() throws Exception {
        try (var agent = line("agent", null)) {
            transactions.executeWithoutResult(status -> {
                publish("undone", Audience.ofOrder(S01));
                status.setRollbackOnly();
            });
            transactions.executeWithoutResult(status -> publish("done", Audience.ofOrder(S01)));

            assertThat(agent.next("data:")).contains("done");
        }
    }

    @Test
    void who_was_away_a_moment_hears_what_was_missed_who_was_away_long_starts_anew() throws Exception {
        String seen;
        try (var agent = line("agent", null)) {
            publish("seen", Audience.ofOrder(S01));
            seen = String.valueOf(agent.next("id:")).substring(3);
        }
        publish("missed", Audience.ofOrder(S01));

        try (var back = line("agent", seen)) {
            assertThat(back.next("data:{\"mark\"")).contains("missed");
        }
        try (var late = line("agent", "17")) {
            assertThat(late.next("event:")).isEqualTo("event:resync");
        }
    }

    /** The id of the last event that the agent saw before the line was lost. */
    private String lost() throws Exception {
        try (var agent = line("agent", null)) {
            publish("seen", Audience.ofOrder(S01));
            return String.valueOf(agent.next("id:")).substring(3);
        }
    }

    private List<String> publishMany(int count) {
        var marks = IntStream.range(0, count).mapToObj("missed %03d"::formatted).toList();
        marks.forEach(mark -> publish(mark, Audience.ofOrder(S01)));
        return marks;
    }

    private static List<String> marks(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:{\"mark\""))
                .map(line -> line.replaceAll(".*:\"|\"}", ""))
                .toList();
    }

    @Test
    void what_was_missed_comes_whole_in_order_and_once() throws Exception {
        var seen = lost();
        var missed = publishMany(BrowserHub.REPLAYED);

        try (var back = line("agent", seen)) {
            var last = missed.get(missed.size() - 1);
            assertThat(marks(back.until(line -> line.contains(last)))).isEqualTo(missed);
            publish("after", Audience.ofOrder(S01));
            assertThat(back.next("data:")).contains("after");
        }
    }

    @Test
    void who_missed_more_than_is_told_again_is_told_to_look_again() throws Exception {
        var seen = lost();
        publishMany(BrowserHub.REPLAYED + 1);

        try (var back = line("agent", seen)) {
            assertThat(back.next("event:")).isEqualTo("event:resync");
            publish("after", Audience.ofOrder(S01));
            assertThat(back.next("data:{\"mark\"")).contains("after");
        }
    }

    @Test
    void what_others_were_told_does_not_count_as_missed() throws Exception {
        var seen = lost();
        IntStream.range(0, BrowserHub.REPLAYED + 1)
                .forEach(i -> publish("not for the agent", new Audience(null, Set.of("nobody"), Set.of())));
        // The agent sees all orders, the technician next door does not.
        try (var back = line("s02-t1", seen)) {
            publish("for s02-t1", new Audience(null, Set.of(), Set.of(new PersonId("s02-t1"))));
            assertThat(back.next("event:")).isEqualTo("event:task");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef-5", "17", "nonsense", "-", "0123456789abcdef-99999999999999999999"})
    void who_comes_from_another_node_is_told_to_look_again(String seenElsewhere) throws Exception {
        try (var back = line("agent", seenElsewhere)) {
            assertThat(back.next("event:")).isEqualTo("event:resync");
        }
    }

    @Test
    void an_event_that_could_not_be_told_has_everybody_look_again() throws Exception {
        var full = new ArrayBlockingQueue<Runnable>(1);
        var dispatcher = new ThreadPoolExecutor(0, 1, 0, TimeUnit.SECONDS, full);
        var never = Executors.newSingleThreadExecutor();
        var hub = new BrowserHub(directory, json, never, dispatcher);
        var holding = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        dispatcher.execute(() -> {
            holding.countDown();
            await(held);
        });
        // Only once its thread has taken this one is the queue empty again, with room for exactly one.
        await(holding);
        var stuck = new LinkedBlockingQueue<Runnable>();
        var browser = hub.open(new Browser(new PersonId("agent"), stuck::add, gone -> {}), null);

        hub.publish(new LiveEvent("task", Map.of("mark", "fits"), Audience.ofOrder(S01)));
        hub.publish(new LiveEvent("task", Map.of("mark", "one too many"), Audience.ofOrder(S01)));
        held.countDown();

        dispatcher.shutdown();
        assertThat(dispatcher.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(browser.waiting()).extracting(Message::type).containsExactly("task", "resync");
        hub.destroy();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_browser_that_is_gone_is_let_go() throws Exception {
        int before = browsers.open();
        for (int i = 0; i < 5; i++) {
            line("agent", null).close();
        }

        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (browsers.open() > before && System.nanoTime() < until) {
            browsers.beat();
            TimeUnit.MILLISECONDS.sleep(100);
        }

        assertThat(browsers.open()).isLessThanOrEqualTo(before);
    }

    /** Two threads that write the head of one answer leave it broken. */
    @Test
    void the_request_s_own_thread_writes_first() {
        var others = new LinkedBlockingQueue<Runnable>();
        var fresh = new Browser(new PersonId("agent"), others::add, gone -> {});

        fresh.offer(Message.HEARTBEAT);
        assertThat(others).isEmpty();
        fresh.begin();

        assertThat(fresh.waiting()).isEmpty();
        fresh.offer(Message.HEARTBEAT);
        assertThat(others).hasSize(1);
    }

    @Test
    void a_browser_that_does_not_keep_up_holds_up_nobody() {
        var stuck = new LinkedBlockingQueue<Runnable>();
        var gone = new LinkedBlockingQueue<Browser>();
        var slow = new Browser(new PersonId("agent"), stuck::add, gone::add);
        slow.begin();

        List.copyOf(java.util.Collections.nCopies(300, Message.HEARTBEAT)).forEach(slow::offer);

        assertThat(gone).contains(slow);
        assertThat(stuck).hasSize(1);
    }
}
