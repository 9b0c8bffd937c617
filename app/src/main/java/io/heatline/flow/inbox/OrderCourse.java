package io.heatline.flow.inbox;

import io.heatline.edge.FieldProblem;
import io.heatline.flow.inbox.Asking.Asked;
import io.heatline.flow.inbox.TaskRefusals.FormInvalid;
import io.heatline.flow.inbox.TaskRefusals.NotNow;
import io.heatline.identity.Permission;
import io.heatline.identity.SignedIn;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.CourseSettings;
import io.heatline.workorder.SuspendedFor;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask of an order on its way, each a message to its process. Each call is one transaction. */
@Service
public class OrderCourse {

    private final Asking asking;
    private final CourseSettings settings;
    private final Clock clock;

    OrderCourse(Asking asking, CourseSettings settings, Clock clock) {
        this.asking = asking;
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody waits (催办). */
    @Transactional
    public void urge(SignedIn me, WorkOrderNumber number, Map<String, Object> said, @Nullable String key) {
        asking.hold(me, number, Permission.ORDER_URGE);
        once(new Asked(me, number, key, said), WorkOrderProcess.MESSAGE_URGE);
    }

    /** The station's lead has to report (督办). @throws NotNow while a report is still owed */
    @Transactional
    public void supervise(SignedIn me, WorkOrderNumber number, Map<String, Object> said, @Nullable String key) {
        var order = asking.hold(me, number, Permission.ORDER_SUPERVISE);
        var asked = new Asked(me, number, key, said);
        if (asking.first(asked, WorkOrderProcess.MESSAGE_SUPERVISE)) {
            refuse(order.course().supervisedSince() != null, "already-supervised", number);
            asking.say(asked, WorkOrderProcess.MESSAGE_SUPERVISE);
        }
    }

    /** Back to the dispatcher (退单). */
    @Transactional
    public void giveBack(SignedIn me, WorkOrderNumber number, Map<String, Object> said, @Nullable String key) {
        asking.hold(me, number, Permission.ORDER_RETURN);
        once(new Asked(me, number, key, said), WorkOrderProcess.MESSAGE_RETURN);
    }

    /** The clocks stop (挂起). @throws NotNow while they stand still already */
    @Transactional
    public void suspend(SignedIn me, WorkOrderNumber number, Map<String, Object> said, @Nullable String key) {
        var order = asking.hold(me, number, Permission.ORDER_SUSPEND);
        var asked = new Asked(me, number, key, said);
        if (asking.first(asked, WorkOrderProcess.MESSAGE_SUSPEND)) {
            refuse(order.course().suspension() != null, "already-suspended", number);
            requireAhead("until", said);
            asking.say(asked, WorkOrderProcess.MESSAGE_SUSPEND);
        }
    }

    /** The clocks go on. @throws NotNow when they never stopped */
    @Transactional
    public void resume(SignedIn me, WorkOrderNumber number, @Nullable String key) {
        var order = asking.hold(me, number, Permission.ORDER_SUSPEND);
        var asked = new Asked(me, number, key, Map.of());
        if (asking.first(asked, WorkOrderProcess.MESSAGE_RESUME)) {
            refuse(order.course().suspension() == null, "not-suspended", number);
            asking.audit(WorkOrderProcess.MESSAGE_RESUME, number, null);
            asking.correlate(WorkOrderProcess.MESSAGE_RESUME, number);
        }
    }

    /**
     * Nobody was at home. With a time for the next visit, and after the notice of the second time, the order waits for the
     * household; without, somebody goes there again soon.
     */
    @Transactional
    public void absent(SignedIn me, WorkOrderNumber number, Map<String, Object> said, @Nullable String key) {
        var order = asking.hold(me, number, Permission.ORDER_SUSPEND);
        var asked = new Asked(me, number, key, said);
        if (asking.first(asked, WorkOrderProcess.MESSAGE_ABSENT)) {
            requireAhead("next", said);
            goOn(order);
            asking.say(asked, WorkOrderProcess.MESSAGE_ABSENT);
            waitsUntil(order, said.get("next")).ifPresent(until -> waitForHousehold(me, number, until));
        }
    }

    /** Photos beside those of the steps. */
    @Transactional
    public void addPhotos(SignedIn me, WorkOrderNumber number, Map<String, Object> said, @Nullable String key) {
        asking.hold(me, number, Permission.ORDER_SUSPEND);
        var asked = new Asked(me, number, key, said);
        if (asking.first(asked, "photos")) {
            asking.note(asked, "photos", "补充照片");
        }
    }

    /** Work on an order whose clocks stand still: they go on first. */
    void goOn(WorkOrder order) {
        if (order.course().suspension() != null) {
            asking.correlate(WorkOrderProcess.MESSAGE_RESUME, order.number());
        }
    }

    private void once(Asked asked, String message) {
        if (asking.first(asked, message)) {
            asking.say(asked, message);
        }
    }

    private Optional<Object> waitsUntil(WorkOrder before, @Nullable Object next) {
        return Optional.ofNullable(next)
                .or(() -> before.course().absences() == 0
                        ? Optional.empty()
                        : Optional.of(clock.instant().plus(settings.notice()).toString()));
    }

    private void waitForHousehold(SignedIn me, WorkOrderNumber number, Object until) {
        var said = Map.<String, Object>of("waitsFor", SuspendedFor.HOUSEHOLD.name(), "until", until);
        asking.say(new Asked(me, number, null, said), WorkOrderProcess.MESSAGE_SUSPEND);
    }

    private static void refuse(boolean when, String code, WorkOrderNumber number) {
        if (when) {
            throw new NotNow(code, number.value());
        }
    }

    /** A form may know the day only; whether the minute has passed is told here. That there is a time the form requires. */
    private void requireAhead(String field, Map<String, Object> said) {
        var time = said.get(field);
        if (time != null && !Instant.parse(time.toString()).isAfter(clock.instant())) {
            throw new FormInvalid(List.of(new FieldProblem(field, "min", "in the past")));
        }
    }
}
