package io.heatline.notice;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import io.heatline.identity.PersonId;
import io.heatline.notice.store.MessageMapper;
import io.heatline.notice.store.MessageRow;
import io.heatline.notice.store.NewMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Messages to people: written with what they tell of, sent once that is committed, and what became of them. */
@Service
public class Notices {

    private static final String NO_CARRIER = "no carrier is configured";
    private static final int MOST_ROWS = 200;

    private final MessageMapper messages;
    private final Outbox outbox;
    private final SendAfterCommit sendAfterCommit;
    private final Clock clock;

    Notices(MessageMapper messages, Outbox outbox, SendAfterCommit sendAfterCommit, Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.sendAfterCommit = sendAfterCommit;
        this.clock = clock;
    }

    /**
     * Writes messages in the caller's transaction, up to 200 with one statement. What was written before with the same key to
     * the same person is skipped silently.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Notice> notices) {
        List<NewMessage> rows = withoutRepeats(notices);
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            messages.insert(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)), clock.instant());
        }
        if (!rows.isEmpty() && outbox.hasCarrier()) {
            TransactionSynchronizationManager.registerSynchronization(sendAfterCommit);
        }
    }

    /**
     * The latest messages, newest first.
     *
     * @param to null for everyone's
     * @param before the id after which the list goes on; null from the top
     */
    @Transactional(readOnly = true)
    public List<Message> latest(@Nullable PersonId to, @Nullable Long before, int limit) {
        return read(messages.latest(to == null ? null : List.of(to.value()), before, limit));
    }

    /** The latest messages to any of these people, newest first; see {@link #latest}. */
    @Transactional(readOnly = true)
    public List<Message> latestToAny(Set<PersonId> people, @Nullable Long before, int limit) {
        var ids = people.stream().map(PersonId::value).toList();
        return ids.isEmpty() ? List.of() : read(messages.latest(ids, before, limit));
    }

    /** What was told about an order, newest first. */
    @Transactional(readOnly = true)
    public List<Message> about(String number) {
        return read(messages.about(number));
    }

    /** How many messages to this person were not read yet. */
    @Transactional(readOnly = true)
    public int unread(PersonId person) {
        return messages.unread(person.value());
    }

    /** This person has read the message. */
    @Transactional
    public void markRead(PersonId person, long id) {
        messages.read(person.value(), null, id, clock.instant());
    }

    /** This person has read every message up to this one, and none that came since. */
    @Transactional
    public void markReadUpTo(PersonId person, long id) {
        messages.read(person.value(), id, null, clock.instant());
    }

    private List<Message> read(List<MessageRow> rows) {
        return rows.stream().map(Messages::of).map(this::withTheReasonItWaits).toList();
    }

    private Message withTheReasonItWaits(Message message) {
        boolean waits = message.state() == NoticeState.PENDING && !outbox.hasCarrier();
        return waits ? message.because(NO_CARRIER) : message;
    }

    private static List<NewMessage> withoutRepeats(List<Notice> notices) {
        return notices.stream()
                .collect(collectingAndThen(
                        toMap(Notices::once, Notices::row, (first, repeat) -> first, LinkedHashMap::new),
                        unique -> new ArrayList<>(unique.values())));
    }

    private static List<String> once(Notice notice) {
        return List.of(notice.to().value(), notice.dedupKey());
    }

    private static NewMessage row(Notice notice) {
        return new NewMessage(notice.to().value(), notice.kind(), notice.number(), notice.text(), notice.dedupKey());
    }
}
