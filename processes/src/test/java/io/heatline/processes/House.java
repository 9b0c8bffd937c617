package io.heatline.processes;

import static io.heatline.processes.WorkOrderProcess.*;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Stands in for the domain: delegates that write the variables the real ones write, and decide nothing. */
final class House {

    static final Duration TIME_TO_ACCEPT = Duration.ofMinutes(30);
    static final Duration TIME_TO_ESCALATE = Duration.ofMinutes(60);
    static final Duration TIME_TO_CALL_AGAIN = Duration.ofHours(4);

    /** What the rules or a person last said; none leaves the order to a dispatcher. */
    @Nullable
    String station;

    @Nullable
    String technician;

    Duration timeToAccept = TIME_TO_ACCEPT;

    void reset() {
        station = null;
        technician = null;
        timeToAccept = TIME_TO_ACCEPT;
    }

    static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String silent : new String[] {
            "remindCrew", "offerToLead", "declineOrder", "acceptOrder", "recordVisit", "closeOrder", "cancelOrder"
        }) {
            beans.put(silent, (JavaDelegate) execution -> {});
        }
        beans.put("classifyRequest", (JavaDelegate) execution -> PRIORITY.set(execution, "NORMAL"));
        beans.put("assignStation", (JavaDelegate) this::route);
        beans.put("dispatchOrder", (JavaDelegate) this::offer);
        beans.put("reassignOrder", (JavaDelegate) this::route);
        beans.put("completeOrder", (JavaDelegate) execution -> CALLBACK_DUE.set(execution, in(TIME_TO_CALL_AGAIN)));
        beans.put("recordCallback", (JavaDelegate) execution -> CALL_AGAIN_AT.set(execution, in(TIME_TO_CALL_AGAIN)));
        beans.put("reopenOrder", (JavaDelegate) execution -> ROUTED.set(execution, false));
        return beans;
    }

    private void route(DelegateExecution execution) {
        ROUTED.set(execution, station != null);
        STATION.set(execution, station);
    }

    private void offer(DelegateExecution execution) {
        STATION.set(execution, station);
        CREW.set(execution, "crew-" + station);
        LEAD.set(execution, "lead-" + station);
        TECHNICIAN.set(execution, technician);
        ACCEPT_DUE.set(execution, in(timeToAccept));
        ACCEPT_ESCALATION.set(execution, in(timeToAccept.plus(TIME_TO_ESCALATE).minus(TIME_TO_ACCEPT)));
    }

    private static Instant in(Duration time) {
        return now().plus(time);
    }
}
