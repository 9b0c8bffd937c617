package io.heatline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.heatline.asterisk.call.CallFact;
import io.heatline.asterisk.call.CallMachine;
import io.heatline.asterisk.call.CallNews;
import io.heatline.asterisk.call.PbxEvent;
import io.heatline.identity.PersonId;
import io.heatline.live.LiveEvent;
import io.heatline.telephony.store.AgentMapper;
import io.heatline.telephony.store.AgentRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class CallWriterTest {

    private static final Instant START = Instant.parse("2026-01-15T08:00:00Z");

    private final List<CallNews> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final CallWriter writer = new CallWriter(book(), nobody(), event -> {});

    @Test
    void while_the_database_is_away_news_wait_and_several_of_one_call_become_one() throws Exception {
        failures.set(Integer.MAX_VALUE);
        List<CallNews> news = newsOfOneCall();
        news.subList(0, 1).forEach(writer::offer);
        var thread = new Thread(writer::run);
        thread.start();
        Thread.sleep(300);

        news.subList(1, news.size()).forEach(writer::offer);
        // What was being tried while they came is put back to them; the database is back when all of them were tried
        // together.
        int left = failures.get() - 2;
        for (int tries = 0; tries < 1_000 && failures.get() > left; tries++) {
            Thread.sleep(10);
        }
        failures.set(0);

        for (int tries = 0; tries < 500 && !(writer.done() && !written.isEmpty()); tries++) {
            Thread.sleep(10);
        }
        writer.stop();
        thread.join(2_000);
        assertThat(written).hasSize(1);
        CallNews last = news.get(news.size() - 1);
        assertThat(written.get(0).call()).isEqualTo(last.call());
        assertThat(written.get(0).settled()).isTrue();
        assertThat(written.get(0).fresh())
                .as("nothing anybody should be told is lost")
                .containsAll(news.stream().flatMap(one -> one.fresh().stream()).toList());
    }

    /** The last to enter is the one asked; the one who asked has to see it too. */
    @Test
    void everybody_on_a_call_is_told_when_all_three_speak() throws Exception {
        var machine = machine();
        List<LiveEvent> told = new ArrayList<>();

        try (var telling = new Telling()) {
            for (PbxEvent event : untilAllThreeSpeak()) {
                told = telling.of(machine.take(event, event.at()));
            }
        }

        assertThat(people(told)).containsExactlyInAnyOrder("at-8001", "at-8002");
        assertThat(told).extracting(LiveEvent::type).containsExactlyInAnyOrder("call", "seat");
    }

    /** Whoever is asked and let go is off the call; that the other one speaks with the caller again comes with the same news. */
    @Test
    void who_has_left_a_call_is_told_though_what_happened_names_another_phone() throws Exception {
        var machine = machine();
        List<CallNews> both = new ArrayList<>();
        List<LiveEvent> told;

        try (var telling = new Telling()) {
            for (PbxEvent event : untilAllThreeSpeak()) {
                telling.of(machine.take(event, event.at()));
            }
            for (PbxEvent event : List.of(
                    new PbxEvent.HeldBy(START.plusSeconds(25), "1.1", "a"),
                    new PbxEvent.HungUp(START.plusSeconds(30), "1.1", "b", 16),
                    new PbxEvent.ResumedBy(START.plusSeconds(30), "1.1", "a"))) {
                both.addAll(machine.take(event, event.at()));
            }
            told = telling.of(List.of(inOne(both)));
        }

        assertThat(inOne(both).fresh()).extracting(CallFact::who).containsOnly("8001");
        assertThat(people(told)).contains("at-8001", "at-8002");
    }

    private static CallMachine machine() {
        return new CallMachine("main", Duration.ofSeconds(2), Duration.ofMinutes(10));
    }

    private static CallNews inOne(List<CallNews> news) {
        var last = news.get(news.size() - 1);
        return new CallNews(
                last.pbx(),
                last.call(),
                news.stream().flatMap(one -> one.fresh().stream()).toList(),
                last.settled());
    }

    private static List<String> people(List<LiveEvent> told) {
        return told.stream()
                .flatMap(one -> one.audience().people().stream())
                .map(PersonId::value)
                .toList();
    }

    /** A writer at work, with somebody at every phone. */
    private static final class Telling implements AutoCloseable {

        private final List<LiveEvent> told = new CopyOnWriteArrayList<>();
        private final CallWriter writer = new CallWriter(anyBook(), everywhere(), told::add);
        private final Thread thread = new Thread(writer::run);

        Telling() {
            thread.start();
        }

        /** What the browsers hear of these news. */
        List<LiveEvent> of(List<CallNews> news) throws InterruptedException {
            told.clear();
            news.forEach(writer::offer);
            for (int tries = 0; tries < 500 && !writer.done(); tries++) {
                Thread.sleep(10);
            }
            return List.copyOf(told);
        }

        private static CallBook anyBook() {
            var id = CallId.fresh();
            CallBook book = mock(CallBook.class);
            when(book.write(anyList())).thenAnswer(call -> {
                Map<CallNews, CallId> ids = new HashMap<>();
                call.<List<CallNews>>getArgument(0).forEach(one -> ids.put(one, id));
                return ids;
            });
            return book;
        }

        private static AgentMapper everywhere() {
            AgentMapper agents = mock(AgentMapper.class);
            when(agents.at(anyString()))
                    .thenAnswer(call -> Optional.of(new AgentRow(
                            "at-" + call.getArgument(0), call.getArgument(0), "READY", null, START, null)));
            return agents;
        }

        @Override
        public void close() throws InterruptedException {
            writer.stop();
            thread.join(2_000);
        }
    }

    private static List<PbxEvent> untilAllThreeSpeak() {
        Instant after = START.plusSeconds(20);
        return List.of(
                new PbxEvent.Appeared(START, "1.1", "c", "PJSIP/trunk-main-1", "from-trunk", "95128", "13900001111"),
                new PbxEvent.Appeared(START, "1.1", "a", "PJSIP/8001-2", "heatline", "", ""),
                new PbxEvent.BridgeEntered(START, "1.1", "c", "bridge-1"),
                new PbxEvent.BridgeEntered(START, "1.1", "a", "bridge-1"),
                new PbxEvent.Appeared(START, "1.1", "b", "PJSIP/8002-3", "heatline", "", ""),
                new PbxEvent.BridgeEntered(after, "1.1", "b", "bridge-1"));
    }

    private CallBook book() {
        CallBook book = mock(CallBook.class);
        when(book.write(anyList())).thenAnswer(call -> {
            if (failures.getAndDecrement() > 0) {
                throw new DataAccessResourceFailureException("away");
            }
            List<CallNews> news = call.getArgument(0);
            written.addAll(news);
            return Map.of();
        });
        return book;
    }

    private static AgentMapper nobody() {
        AgentMapper agents = mock(AgentMapper.class);
        when(agents.at(anyString())).thenReturn(Optional.empty());
        return agents;
    }

    private static List<CallNews> newsOfOneCall() {
        var machine = machine();
        List<CallNews> news = new ArrayList<>();
        for (PbxEvent event : List.of(
                new PbxEvent.Appeared(START, "1.1", "c", "PJSIP/trunk-main-1", "from-trunk", "95128", "13900001111"),
                new PbxEvent.QueueJoined(START.plusSeconds(5), "1.1", "c", "service", 1),
                new PbxEvent.QueueGivenUp(START.plusSeconds(9), "1.1", "c", "service"),
                new PbxEvent.HungUp(START.plusSeconds(9), "1.1", "c", 16))) {
            news.addAll(machine.take(event, event.at()));
        }
        news.addAll(machine.settle(START.plusSeconds(20)));
        return news;
    }
}
