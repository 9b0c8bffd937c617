package io.heatline.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The browsers open on this node. A publisher puts an event into each browser's bounded queue and goes on; threads of our own
 * do the sending, so a phone on a bad line holds up nobody. The last events are kept, for a browser that was away a moment.
 */
@Component
class BrowserHub implements LiveHub, LiveStreams, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BrowserHub.class);
    private static final int KEPT = 2_000;
    private static final int WAITING = 10_000;

    private final Directory directory;
    private final ObjectMapper json;
    private final Set<Browser> browsers = ConcurrentHashMap.newKeySet();
    private final Deque<Numbered> recent = new ArrayDeque<>();
    private final ExecutorService senders = Executors.newCachedThreadPool(new CustomizableThreadFactory("live-"));
    /** One thread, so that events keep their order; what was committed does not wait for it, nor fail with it. */
    private final ExecutorService dispatcher = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new CustomizableThreadFactory("live-dispatch-"));
    /** Starts at the time of day, so that numbers keep growing over a restart. */
    private long sequence;

    BrowserHub(Directory directory, ObjectMapper json, Clock clock) {
        this.directory = directory;
        this.json = json;
        this.sequence = clock.millis() * 1000;
    }

    @Override
    public void publish(LiveEvent event) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    handOver(event);
                }
            });
        } else {
            handOver(event);
        }
    }

    private void handOver(LiveEvent event) {
        try {
            dispatcher.execute(() -> send(event));
        } catch (RejectedExecutionException e) {
            log.warn("a {} event was not pushed: too many wait", event.type());
        }
    }

    private void send(LiveEvent event) {
        try {
            String data = json.writeValueAsString(event.data());
            synchronized (recent) {
                var numbered = new Numbered(++sequence, event.type(), data, event.audience());
                recent.addLast(numbered);
                if (recent.size() > KEPT) {
                    recent.removeFirst();
                }
                browsers.forEach(browser -> offer(browser, numbered));
            }
        } catch (JsonProcessingException | RuntimeException e) {
            log.warn("a {} event was not pushed", event.type(), e);
        }
    }

    private void offer(Browser browser, Numbered event) {
        if (directory
                .person(browser.person)
                .filter(Person::active)
                .filter(event.audience()::reaches)
                .isPresent()) {
            browser.offer(event.message());
        }
    }

    @Override
    public SseEmitter open(PersonId person, @Nullable Long lastSeen) {
        var browser = new Browser(person, senders, browsers::remove);
        synchronized (recent) {
            browsers.add(browser);
            browser.offer(Message.hello(sequence));
            if (lastSeen != null) {
                missed(lastSeen, browser);
            }
        }
        return browser.emitter;
    }

    /** What came since; where that is no longer known, the word to ask for everything again. */
    private void missed(long lastSeen, Browser browser) {
        List<Numbered> since =
                recent.stream().filter(event -> event.id() > lastSeen).toList();
        boolean known = !recent.isEmpty() && recent.getFirst().id() <= lastSeen + 1;
        boolean complete = lastSeen == sequence || (known && lastSeen < sequence);
        if (complete) {
            since.forEach(event -> offer(browser, event));
        } else {
            browser.offer(Message.resync(sequence));
        }
    }

    /** Keeps proxies from closing a silent line, and finds the browsers that have gone. */
    @Scheduled(fixedDelayString = "${heatline.live.heartbeat:PT20S}")
    void beat() {
        browsers.forEach(browser -> browser.offer(Message.HEARTBEAT));
    }

    int open() {
        return browsers.size();
    }

    /** Before the server waits for open requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        browsers.forEach(Browser::close);
    }

    @Override
    public void destroy() {
        browsers.forEach(Browser::close);
        dispatcher.shutdownNow();
        senders.shutdownNow();
    }
}
