package io.heatline.processes;

import static io.heatline.processes.WorkOrderProcess.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/** Stands in for the domain: delegates that write the variables the real ones write, and decide nothing. */
final class House {

    static final Duration TIME_TO_ACCEPT = Duration.ofMinutes(30);
    static final Duration TIME_TO_CLIMB = Duration.ofMinutes(30);
    static final Duration TIME_TO_WORK = Duration.ofHours(4);
    static final Duration TIME_TO_RESUME = Duration.ofDays(2);
    static final Duration TIME_TO_CALL_AGAIN = Duration.ofHours(4);

    /** What the rules or a person last said; none leaves the order to a dispatcher. */
    @Nullable
    String station;

    @Nullable
    String technician;

    Duration timeToAccept = TIME_TO_ACCEPT;
    boolean drawn = true;
    String investigators = "lead-S01";
    boolean tellCaller = true;
    private int absences;
    private int calls;

    void reset() {
        absences = 0;
        calls = 0;
        drawn = true;
        investigators = "lead-S01";
        tellCaller = true;
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
            "declineOrder",
            "recordVisit",
            "closeOrder",
            "cancelOrder",
            "urgeOrder",
            "recordReport",
            "leaveNotice",
            "mergeOrder",
            "askExpert",
            "turnIntoOrder",
            "recordInvestigation",
            "closeRingBack"
        }) {
            beans.put(silent, (JavaDelegate) execution -> {});
        }
        beans.put("classifyRequest", (JavaDelegate) execution -> PRIORITY.set(execution, "NORMAL"));
        beans.put("assignStation", (JavaDelegate) this::route);
        beans.put("dispatchOrder", (JavaDelegate) this::offer);
        beans.put("reassignOrder", (JavaDelegate) this::route);
        beans.put("completeOrder", (JavaDelegate) this::complete);
        beans.put("recordAnswer", (JavaDelegate) this::complete);
        beans.put("recordReply", (JavaDelegate) this::complete);
        beans.put("routeComplaint", (JavaDelegate) execution -> INVESTIGATORS.set(execution, investigators));
        beans.put("raiseComplaint", (JavaDelegate) execution -> INVESTIGATORS.set(execution, investigators));
        beans.put("recordCallback", (JavaDelegate) this::calledBack);
        beans.put("planRingBack", (JavaDelegate) execution -> CALLBACK_DUE.set(execution, in(TIME_TO_ACCEPT)));
        beans.put("recordRingBack", (JavaDelegate) this::calledBack);
        beans.put("recordTarget", (JavaDelegate) execution -> TELL_CALLER.set(execution, tellCaller));
        beans.put("reopenOrder", (JavaDelegate) execution -> ROUTED.set(execution, false));
        beans.put("returnOrder", (JavaDelegate) execution -> ROUTED.set(execution, false));
        beans.put("acceptOrder", (JavaDelegate) execution -> limit(execution, in(TIME_TO_WORK)));
        beans.put("climbLadder", (JavaDelegate) execution -> RUNG_DUE.set(execution, in(TIME_TO_CLIMB)));
        beans.put("suspendOrder", (JavaDelegate) execution -> RESUME_AT.set(execution, in(TIME_TO_RESUME)));
        beans.put("resumeOrder", (JavaDelegate) execution -> {});
        beans.put("recordAbsence", (JavaDelegate) execution -> ABSENT_AGAIN.set(execution, absences++ > 0));
        beans.put("superviseOrder", (JavaDelegate) execution -> {
            SUPERVISE_DUE.set(execution, in(TIME_TO_CLIMB));
            REPORTERS.set(execution, "lead-S01");
        });
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
        limit(execution, in(timeToAccept));
    }

    /** A step is done: the ladder's timer, if it waits already, waits for the next one's limit. */
    private static void limit(DelegateExecution execution, Instant at) {
        RUNG_DUE.set(execution, at);
        var clockwork = execution.getProcessEngineServices().getManagementService();
        clockwork
                .createJobQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .activityId(TIMER_LIMIT)
                .list()
                .forEach(timer -> clockwork.setJobDuedate(timer.getId(), Date.from(at)));
    }

    private void complete(DelegateExecution execution) {
        CALLBACK_NEEDED.set(execution, drawn);
        CALLBACK_DUE.set(execution, in(TIME_TO_CALL_AGAIN));
    }

    private void calledBack(DelegateExecution execution) {
        CALL_AGAIN.set(execution, ++calls < 3);
        CALL_AGAIN_AT.set(execution, in(TIME_TO_CALL_AGAIN));
    }

    private static Instant in(Duration time) {
        return now().plus(time);
    }
}
