package io.heatline.notice;

import io.heatline.identity.PersonId;
import io.heatline.notice.store.MessageRow;

/** Rows as messages. */
final class Messages {

    private Messages() {}

    static Message of(MessageRow row) {
        return new Message(
                row.id(),
                new PersonId(row.personId()),
                row.kind(),
                row.orderNumber(),
                row.body(),
                row.createdAt(),
                NoticeState.valueOf(row.state()),
                row.attempts(),
                row.result(),
                row.readAt());
    }
}
