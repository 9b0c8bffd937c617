package io.heatline.live;

import io.heatline.identity.PersonId;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open line. A browser that does not keep up is let go: it comes back by itself and says what it saw last. */
final class Browser {

    /** How much may wait for one browser. */
    static final int QUEUE = 256;

    final PersonId person;
    final SseEmitter emitter = new SseEmitter(0L);
    private final Executor senders;
    private final Consumer<Browser> gone;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(QUEUE);
    /** Taken until {@link #begin}: no other thread writes before the request's own, or both write the answer's head. */
    private final AtomicBoolean sending = new AtomicBoolean(true);

    Browser(PersonId person, Executor senders, Consumer<Browser> gone) {
        this.person = person;
        this.senders = senders;
        this.gone = gone;
        emitter.onCompletion(() -> gone.accept(this));
        emitter.onTimeout(this::close);
        emitter.onError(failure -> gone.accept(this));
    }

    /** By the request's thread: what waits by now goes out together with the head of the answer. */
    void begin() {
        drain();
    }

    List<Message> waiting() {
        return List.copyOf(waiting);
    }

    /** Never waits. */
    void offer(Message message) {
        if (!waiting.offer(message)) {
            gone.accept(this);
            waiting.clear();
            waiting.offer(Message.CLOSE);
        }
        wake();
    }

    private void wake() {
        if (sending.compareAndSet(false, true)) {
            try {
                senders.execute(this::drain);
            } catch (RejectedExecutionException e) {
                gone.accept(this); // the application is going down
            }
        }
    }

    private void drain() {
        try {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                deliver(next);
            }
        } catch (IOException | IllegalStateException e) {
            gone.accept(this); // closed its page: the usual end of a line
        } finally {
            sending.set(false);
        }
        if (!waiting.isEmpty()) {
            wake();
        }
    }

    private void deliver(Message message) throws IOException {
        if (message.equals(Message.CLOSE)) {
            emitter.complete();
        } else {
            emitter.send(message.onWire());
        }
    }

    void close() {
        gone.accept(this);
        emitter.complete();
    }
}
