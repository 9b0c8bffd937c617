package io.heatline.notice.web;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Forbidden;
import io.heatline.edge.Invalid;
import io.heatline.edge.Page;
import io.heatline.identity.SignedIn;
import io.heatline.notice.Message;
import io.heatline.notice.Notices;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages to whoever is signed in, and to nobody else. */
@RestController
@RequestMapping("/api/messages")
class MessagesApi {

    private final Notices notices;

    MessagesApi(Notices notices) {
        this.notices = notices;
    }

    /**
     * A message as its reader sees it.
     *
     * @param number the work order it concerns
     */
    record MessageView(
            long id,
            Instant at,
            String kind,
            @Nullable String number,
            String text,
            @Nullable Instant readAt) {

        static MessageView of(Message message) {
            return new MessageView(
                    message.id(), message.at(), message.kind(), message.number(), message.text(), message.readAt());
        }
    }

    /** How many are unread. */
    record UnreadView(int unread) {}

    /** What was read: this message, or every message up to this one. */
    record Read(@Nullable Long id, @Nullable Long upTo) {}

    /** Newest first. */
    @GetMapping
    Page<MessageView> list(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(200) int limit) {
        var me = wholly();
        return Page.cut(notices.latest(me.id(), after, limit + 1), limit, message -> Long.toString(message.id()))
                .map(MessageView::of);
    }

    @GetMapping("/unread")
    UnreadView unread() {
        return new UnreadView(notices.unread(wholly().id()));
    }

    @PostMapping("/read")
    UnreadView read(@Valid @RequestBody Read read) {
        var me = wholly();
        if (read.id() == null && read.upTo() == null) {
            throw new Invalid(
                    "fields-invalid", "nothing read", List.of(new FieldProblem("id", "required", "id or upTo")));
        }
        if (read.id() != null) {
            notices.markRead(me.id(), read.id());
        }
        if (read.upTo() != null) {
            notices.markReadUpTo(me.id(), read.upTo());
        }
        return unread();
    }

    private static SignedIn wholly() {
        var me = SignedIn.current();
        if (me.onlyOrder() != null) {
            throw new Forbidden("link-opens-one-order", "a link opens one order and nothing else");
        }
        return me;
    }
}
