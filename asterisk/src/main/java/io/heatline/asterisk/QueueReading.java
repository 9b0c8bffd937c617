package io.heatline.asterisk;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.asteriskjava.manager.event.QueueEntryEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueStatusCompleteEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;

/** What a PBX says its queues hold. */
final class QueueReading {
    private static final String PHONE = "PJSIP/";

    private final Collection<ResponseEvent> told;

    QueueReading(Collection<ResponseEvent> told) {
        this.told = told;
    }

    /** Whether it said all of it: who may not ask is told nothing, and no error. */
    boolean complete() {
        return told.stream().anyMatch(QueueStatusCompleteEvent.class::isInstance);
    }

    PbxQueues queues() {
        return new PbxQueues(
                all(QueueMemberEvent.class)
                        .filter(event -> event.getInterface().startsWith(PHONE))
                        .map(event -> new PbxQueues.Member(
                                event.getQueue(),
                                event.getInterface().substring(PHONE.length()),
                                event.isDynamic(),
                                event.getPenalty() == null ? 0 : event.getPenalty(),
                                Boolean.TRUE.equals(event.getPaused())))
                        .toList(),
                all(QueueEntryEvent.class)
                        .map(event -> new PbxQueues.Caller(
                                event.getQueue(),
                                event.getUniqueId(),
                                event.getPosition(),
                                Duration.ofSeconds(event.getWait())))
                        .toList());
    }

    List<PbxWaiting> waiting() {
        return all(QueueEntryEvent.class)
                .map(event -> new PbxWaiting(
                        event.getQueue(),
                        event.getChannel(),
                        event.getUniqueId(),
                        number(event.getCallerIdNum()),
                        event.getPosition(),
                        event.getPriority() == null ? 0 : event.getPriority(),
                        Duration.ofSeconds(event.getWait())))
                .toList();
    }

    private static String number(@Nullable String number) {
        return number == null || number.equals("unknown") || number.equals("<unknown>") ? "" : number;
    }

    private <T extends ResponseEvent> Stream<T> all(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast);
    }
}
