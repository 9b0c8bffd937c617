package io.heatline.flow.inbox;

import io.heatline.flow.store.SubmissionMapper.SubmissionRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transaction has submitted: the delegates after a completion need not read it back. */
final class SubmittedNow implements TransactionSynchronization {

    private final Deque<SubmissionRow> newestFirst = new ArrayDeque<>();

    private SubmittedNow() {}

    /** Keeps it until the transaction ends. */
    static void add(SubmissionRow row) {
        running().orElseGet(SubmittedNow::begin).newestFirst.addFirst(row);
    }

    /** Of this order, the newest first; nothing outside of a transaction. */
    static List<SubmissionRow> of(String number) {
        return running().stream()
                .flatMap(now -> now.newestFirst.stream())
                .filter(row -> row.orderNumber().equals(number))
                .toList();
    }

    private static Optional<SubmittedNow> running() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(SubmittedNow.class::isInstance)
                        .map(SubmittedNow.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static SubmittedNow begin() {
        var now = new SubmittedNow();
        TransactionSynchronizationManager.registerSynchronization(now);
        return now;
    }

    /** Part of it may have been taken back: what is left is read. */
    @Override
    public void savepointRollback(Object savepoint) {
        newestFirst.clear();
    }
}
