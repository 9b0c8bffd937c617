package io.heatline.asterisk;

import io.heatline.asterisk.call.PbxEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lasting line to one PBX: connects, and again after a loss, waiting longer each time. The thread that reads the socket only
 * translates and puts into a bounded queue; one other thread hands on what is in it, in order.
 */
public final class PbxLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PbxLine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final PbxAddress address;
    private final Clock clock;
    private final Backoff backoff;
    private final BlockingQueue<PbxSignal> waiting;
    private final AtomicLong dropped = new AtomicLong();
    private final Consumer<PbxSignal> taker;
    private final Runnable idle;
    private final List<Thread> threads;
    private volatile boolean closed;
    private volatile @Nullable PbxDoor door;

    private PbxLine(
            String name, PbxAddress address, Clock clock, Settings settings, Consumer<PbxSignal> taker, Runnable idle) {
        this.name = name;
        this.address = address;
        this.clock = clock;
        this.backoff = new Backoff(settings.firstWait(), settings.longestWait());
        this.waiting = new ArrayBlockingQueue<>(settings.room());
        this.taker = taker;
        this.idle = idle;
        this.threads = List.of(
                new Thread(this::keepConnected, "pbx-" + name + "-line"),
                new Thread(this::handOn, "pbx-" + name + "-events"));
    }

    /**
     * How a line behaves.
     *
     * @param room how many events may wait for their taker
     * @param firstWait before the first new try
     * @param longestWait between two tries at most
     */
    public record Settings(int room, Duration firstWait, Duration longestWait) {
        /** 50,000 events; from half a second to 30. */
        public static Settings usual() {
            return new Settings(50_000, Duration.ofMillis(500), Duration.ofSeconds(30));
        }
    }

    /**
     * Begins to connect and returns at once.
     *
     * @param taker called by one thread, in order; it may take its time, up to what the queue holds
     * @param idle called by the same thread about once a second, and between events
     */
    public static PbxLine open(
            String name, PbxAddress address, Clock clock, Settings settings, Consumer<PbxSignal> taker, Runnable idle) {
        PbxLine line = new PbxLine(name, address, clock, settings, taker, idle);
        line.threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        return line;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The signed-in connection for commands; empty while the line is down. */
    public Optional<PbxDoor> door() {
        return Optional.ofNullable(door);
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        PbxDoor open = door;
        if (open != null) {
            open.close();
        }
    }

    private void keepConnected() {
        while (!closed) {
            CountDownLatch lost = new CountDownLatch(1);
            try (PbxDoor open = PbxDoor.open(address, PATIENCE, event -> heard(event, lost))) {
                backoff.succeeded();
                door = open;
                put(new PbxSignal.LineUp(clock.instant()));
                lost.await();
            } catch (PbxRefused e) {
                LOG.warn("PBX {}: {}", name, e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                if (door != null) {
                    door = null;
                    put(new PbxSignal.LineDown(clock.instant()));
                }
            }
            rest();
        }
    }

    private void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(closed ? 0 : backoff.next().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** On the thread that reads the socket: it never waits. */
    private void heard(ManagerEvent event, CountDownLatch lost) {
        if (event instanceof DisconnectEvent) {
            lost.countDown();
            return;
        }
        PbxEvent said = Translation.of(event);
        if (said != null) {
            put(new PbxSignal.Said(said));
        }
    }

    private void put(PbxSignal signal) {
        if (!waiting.offer(signal)) {
            dropped.incrementAndGet();
        }
    }

    private void handOn() {
        long idled = System.nanoTime();
        while (!closed) {
            try {
                PbxSignal signal = waiting.poll(1, TimeUnit.SECONDS);
                if (signal != null) {
                    taker.accept(signal);
                }
                long lost = dropped.getAndSet(0);
                if (lost > 0) {
                    taker.accept(new PbxSignal.Missed(clock.instant(), lost));
                }
                if (signal == null || System.nanoTime() - idled > TimeUnit.SECONDS.toNanos(1)) {
                    idled = System.nanoTime();
                    idle.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("PBX {}: an event could not be taken", name, e);
            }
        }
    }
}
