package io.heatline.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
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
    /** What a browser is told again at most: it must fit where the browser's messages wait. */
    static final int REPLAYED = Browser.QUEUE - 56;

    private final Directory directory;
    private final ObjectMapper json;
    private final Set<Browser> browsers = ConcurrentHashMap.newKeySet();
    private final Deque<Numbered> recent = new ArrayDeque<>();
    private final ExecutorService senders;
    /** One thread, so that events keep their order; what was committed does not wait for it, nor fail with it. */
    private final ExecutorService dispatcher;

    private final String node = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    private final AtomicBoolean gap = new AtomicBoolean();
    private long sequence;
    /** The last event of the sequence that is no longer kept. */
    private long forgotten;

    @Autowired
    BrowserHub(Directory directory, ObjectMapper json) {
        this(
                directory,
                json,
                Executors.newCachedThreadPool(new CustomizableThreadFactory("live-")),
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(WAITING),
                        new CustomizableThreadFactory("live-dispatch-")));
    }

    BrowserHub(Directory directory, ObjectMapper json, ExecutorService senders, ExecutorService dispatcher) {
        this.directory = directory;
        this.json = json;
        this.senders = senders;
        this.dispatcher = dispatcher;
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
            gap.set(true);
            log.warn("a {} event was not pushed: too many wait", event.type());
        }
    }

    private void send(LiveEvent event) {
        try {
            String data = json.writeValueAsString(event.data());
            synchronized (recent) {
                sendNumbered(new Numbered(new Place(node, ++sequence), event.type(), data, event.audience()));
            }
        } catch (JsonProcessingException | RuntimeException e) {
            gap.set(true);
            log.warn("a {} event was not pushed", event.type(), e);
        }
        if (gap.getAndSet(false)) {
            startAnew();
        }
    }

    private void sendNumbered(Numbered event) {
        recent.addLast(event);
        if (recent.size() > KEPT) {
            forgotten = recent.removeFirst().place().number();
        }
        browsers.forEach(browser -> offer(browser, event));
    }

    /** Something could not be told: whoever listens asks for everything again, and so does whoever comes back. */
    private void startAnew() {
        synchronized (recent) {
            recent.clear();
            forgotten = ++sequence;
            browsers.forEach(browser -> browser.offer(Message.resync(new Place(node, sequence))));
        }
    }

    private void offer(Browser browser, Numbered event) {
        if (reaches(browser, event)) {
            browser.offer(event.message());
        }
    }

    private boolean reaches(Browser browser, Numbered event) {
        return event.audience().mayReach(browser.person)
                && directory
                        .person(browser.person)
                        .filter(Person::active)
                        .filter(event.audience()::reaches)
                        .isPresent();
    }

    @Override
    public SseEmitter open(PersonId person, @Nullable String lastSeen) {
        return open(new Browser(person, senders, browsers::remove), lastSeen).emitter;
    }

    Browser open(Browser browser, @Nullable String lastSeen) {
        synchronized (recent) {
            browsers.add(browser);
            if (lastSeen == null) {
                browser.offer(Message.hello(new Place(node, sequence)));
            } else {
                comeBack(browser, lastSeen);
            }
        }
        browser.begin();
        return browser;
    }

    /** What came since; where that is no longer known, or too much, the word to ask for everything again. */
    private void comeBack(Browser browser, String lastSeen) {
        var missed = Place.read(lastSeen).flatMap(this::since).map(events -> reaching(browser, events));
        if (missed.isPresent() && missed.get().size() <= REPLAYED) {
            // Greeted by what it knows: should the line break again before all of it is sent, nothing is skipped.
            browser.offer(new Message(Place.read(lastSeen).orElseThrow(), Message.HELLO, "{}"));
            missed.get().forEach(event -> browser.offer(event.message()));
        } else {
            browser.offer(Message.hello(new Place(node, sequence)));
            browser.offer(Message.resync(new Place(node, sequence)));
        }
    }

    /** Empty when it is not all known: another node's, from before a restart, or too long ago. */
    private Optional<List<Numbered>> since(Place seen) {
        return seen.node().equals(node) && seen.number() >= forgotten && seen.number() <= sequence
                ? Optional.of(recent.stream()
                        .filter(event -> event.place().number() > seen.number())
                        .toList())
                : Optional.empty();
    }

    private List<Numbered> reaching(Browser browser, List<Numbered> events) {
        return events.stream().filter(event -> reaches(browser, event)).toList();
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
