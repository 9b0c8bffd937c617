package io.heatline.flow.due;

import static io.heatline.processes.WorkOrderProcess.ACCEPT_DUE;
import static io.heatline.processes.WorkOrderProcess.ACCEPT_ESCALATION;
import static io.heatline.processes.WorkOrderProcess.CALLBACK_DUE;
import static io.heatline.processes.WorkOrderProcess.CALL_AGAIN_AT;
import static io.heatline.processes.WorkOrderProcess.COMPLETE_DUE;
import static io.heatline.processes.WorkOrderProcess.DISPATCH_DUE;
import static io.heatline.processes.WorkOrderProcess.HANDLE_DUE;

import io.heatline.rules.Limit;
import io.heatline.workorder.MovedTerms;
import io.heatline.workorder.Status;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The date variables of one process instance, before and after a change of its terms. A date that a limit of the step at hand gave
 * moves with the limit; one that equals it moves alike, whatever the model calls it; any other moves with the calendar. What a person
 * asked for by the clock stays.
 */
final class DueOfInstance {

    private static final Set<String> ASKED_FOR = Set.of(CALL_AGAIN_AT.name(), "resumeAt");
    private static final Map<String, Limit> AT_DISPATCH = Map.of(DISPATCH_DUE.name(), Limit.DISPATCH);
    private static final Map<String, Limit> AT_CALLBACK = Map.of(CALLBACK_DUE.name(), Limit.CALLBACK);
    private static final Map<String, Limit> AT_WORK = Map.of(
            ACCEPT_DUE.name(), Limit.ACCEPT,
            ACCEPT_ESCALATION.name(), Limit.ESCALATE,
            HANDLE_DUE.name(), Limit.VISIT,
            COMPLETE_DUE.name(), Limit.COMPLETE);

    private final Map<String, Instant> before = new HashMap<>();
    private final Map<String, Instant> after = new HashMap<>();
    private final Map<Instant, Instant> moved = new HashMap<>();

    private DueOfInstance() {}

    /** @param variables those of the instance, of which only dates count */
    static DueOfInstance of(Map<String, Object> variables, Status status, MovedTerms change) {
        var due = new DueOfInstance();
        variables.forEach((name, value) -> {
            if (value instanceof Date date) {
                due.before.put(name, date.toInstant());
            }
        });
        due.move(status, due.met(status, change));
        return due;
    }

    /** What is different now, for the engine. */
    Map<String, Object> changed() {
        var changed = new HashMap<String, Object>();
        after.forEach((name, instant) -> {
            if (!instant.equals(before.get(name))) {
                changed.put(name, Date.from(instant));
            }
        });
        return changed;
    }

    /** When a task or timer is due now that was due then; null when it stays. */
    @Nullable
    Date movedTo(@Nullable Date due) {
        if (due == null) {
            return null;
        }
        var to = moved.get(due.toInstant());
        return to == null || to.equals(due.toInstant()) ? null : Date.from(to);
    }

    /** When the work should be done now; null unless somebody works on it. */
    @Nullable
    Instant complete(Status status) {
        return limits(status).containsKey(COMPLETE_DUE.name()) ? after.get(COMPLETE_DUE.name()) : null;
    }

    /** A clock that stands meets the change when it goes on. */
    private MovedTerms met(Status status, MovedTerms change) {
        var goesOn = before.get("resumeAt");
        return status.name().equals("SUSPENDED") && goesOn != null ? change.at(goesOn) : change;
    }

    private void move(Status status, MovedTerms change) {
        limits(status).forEach((name, limit) -> put(name, due -> change.moved(due, limit)));
        ASKED_FOR.forEach(name -> put(name, due -> due));
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .sorted()
                .forEach(name -> put(name, due -> moved.getOrDefault(due, change.moved(due))));
    }

    private void put(String name, java.util.function.UnaryOperator<Instant> move) {
        var due = before.get(name);
        if (due != null) {
            var to = move.apply(due);
            after.put(name, to);
            moved.putIfAbsent(due, to);
        }
    }

    private static Map<String, Limit> limits(Status status) {
        return switch (status) {
            case OPEN -> AT_DISPATCH;
            case COMPLETED -> AT_CALLBACK;
            default -> AT_WORK;
        };
    }
}
