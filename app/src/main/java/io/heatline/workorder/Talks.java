package io.heatline.workorder;

import io.heatline.edge.FieldProblem;
import io.heatline.edge.Invalid;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.store.OrderMapper;
import io.heatline.workorder.store.TalkMapper;
import io.heatline.workorder.store.TalkMapper.TalkRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what consultations and complaints have of their own. */
@Service
public class Talks {

    private final TalkMapper rows;
    private final OrderMapper orders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Talks(TalkMapper rows, OrderMapper orders, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    /** What is kept of the order; nothing where it is none of these. */
    public Talk of(WorkOrderNumber number) {
        return rows.of(number.value()).map(Talks::toTalk).orElse(Talk.NONE);
    }

    /** Refuses what makes no sense. @throws Invalid with the field */
    void check(OpenWorkOrder request) {
        var topic = request.talkOrNone().topic();
        if (topic != null && !topic.fits(request.type())) {
            throw invalid("talk.topic", "option", topic + " / " + request.type());
        }
        if (request.type() == RequestType.CONSULTATION && request.solved() && request.answered() == null) {
            throw invalid("talk.answer", "required", "what the asker was told");
        }
    }

    void opened(WorkOrderNumber number, OpenWorkOrder request, PersonId by) {
        if (request.type().talk()) {
            var said = request.talkOrNone();
            var answer = request.solved() ? request.answered() : null;
            rows.insert(new TalkRow(
                    number.value(),
                    answer,
                    said.reference(),
                    answer == null ? null : by.value(),
                    answer == null ? null : clock.instant(),
                    Boolean.TRUE.equals(said.callbackWanted()) ? 1 : 0,
                    said.complainedOf(),
                    null,
                    null,
                    null,
                    null));
        }
    }

    /** Somebody works on it from now on; it should be done then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(WorkOrderNumber number, Instant dueAt) {
        changed(number, orders.begin(number.value(), dueAt));
    }

    /** The household has its answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(WorkOrderNumber number, @Nullable String answer, @Nullable String reference, PersonId by) {
        rows.answer(number.value(), answer, reference, by.value(), clock.instant());
        changed(number, orders.complete(number.value()));
    }

    /** Whom and what a complaint is about, as whoever routes it sees it; a topic that is not said stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void classify(
            WorkOrderNumber number, @Nullable Topic topic, @Nullable PersonId about, @Nullable StationId station) {
        rows.about(number.value(), about == null ? null : about.value());
        if (topic != null) {
            changed(number, orders.topic(number.value(), topic.name()));
        }
        if (station != null) {
            changed(number, orders.route(number.value(), station.value()));
        }
    }

    /** Who looks into it now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookedIntoBy(WorkOrderNumber number, Level level) {
        rows.level(number.value(), level.name());
    }

    /** What was found. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(WorkOrderNumber number, @Nullable String upheld, @Nullable String findings) {
        rows.found(number.value(), upheld, findings);
        changed(number, orders.recordVisit(number.value()));
    }

    private void changed(WorkOrderNumber number, int rows) {
        if (rows == 0) {
            throw new WorkOrderEnded(number);
        }
        events.publishEvent(new WorkOrderChanged(number));
    }

    private static Invalid invalid(String field, String code, String message) {
        return new Invalid("fields-invalid", field + ": " + message, List.of(new FieldProblem(field, code, message)));
    }

    private static Talk toTalk(TalkRow row) {
        return new Talk(
                row.answer(),
                row.reference(),
                row.answeredBy() == null ? null : new PersonId(row.answeredBy()),
                row.answeredAt(),
                row.callbackWanted() == 1,
                row.complainedOf(),
                row.about() == null ? null : new PersonId(row.about()),
                row.investigator() == null ? null : Level.valueOf(row.investigator()),
                row.upheld(),
                row.findings());
    }
}
