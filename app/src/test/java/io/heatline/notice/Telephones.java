package io.heatline.notice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** People's telephones, as a carrier would reach them: what arrived, and how handing over goes. */
final class Telephones implements Carrier {

    private final List<Message> arrived = new CopyOnWriteArrayList<>();
    private volatile Function<Message, Delivery> manner = message -> new Delivery.Sent("receipt " + message.id());

    void answer(Function<Message, Delivery> other) {
        manner = other;
    }

    List<String> arrived() {
        return arrived.stream().map(Message::text).toList();
    }

    @Override
    public Delivery deliver(Message message) {
        arrived.add(message);
        return manner.apply(message);
    }
}
