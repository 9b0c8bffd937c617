package io.heatline.processes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What code and the model {@code work-order.bpmn} agree on: ids, messages, variables. An instance's business key is the
 * number of its work order; both messages are correlated by it.
 */
public final class WorkOrderProcess {

    public static final String KEY = "work-order";

    /** The shipped model on the classpath. */
    public static final String MODEL = "work-order/work-order.bpmn";

    /** Interrupts the order's fulfilment: a person says anew who does the work. */
    public static final String MESSAGE_REASSIGN = "reassign";

    /** Ends the order wherever it stands. */
    public static final String MESSAGE_CANCEL = "cancel";

    public static final Set<String> MESSAGES = Set.of(MESSAGE_REASSIGN, MESSAGE_CANCEL);

    /** The user tasks that the code itself completes or offers to others; every other step is the model's business. */
    public static final String TASK_DISPATCH = "dispatch";

    public static final String TASK_ACCEPT = "accept";

    public static final String TASK_REASSIGN = "reassign";

    /** The end event of a cancelled order, for whoever tells an order's end from its history. */
    public static final String END_CANCELLED = "cancelled";

    /** The end event of an order that went its whole way. */
    public static final String END_CLOSED = "closed";

    /** The group that {@link #CREW} and {@link #LEAD} name while no station is known. */
    public static final String DISPATCHERS = "dispatcher";

    /** Values of {@link #DECISION} and {@link #OUTCOME} that the model's gateways compare with. */
    public static final String DECISION_DECLINE = "decline";

    public static final String OUTCOME_NOT_SATISFIED = "notSatisfied";

    public static final String OUTCOME_NOT_REACHED = "notReached";

    /** Whether the agent solved it on the phone, so that nobody needs to go. */
    public static final Variable<Boolean> SOLVED_ON_CALL = Variable.ofBoolean("solvedOnCall");

    /** Whether a station is decided; false sends the order to a dispatcher. */
    public static final Variable<Boolean> ROUTED = Variable.ofBoolean("routed");

    /** Code of the station, none while undecided. */
    public static final Variable<String> STATION = Variable.ofString("station");

    /** Group the work is offered to; never empty, since the engine refuses a task without its group. */
    public static final Variable<String> CREW = Variable.ofString("crew");

    /** Group of the station's leads; never empty. */
    public static final Variable<String> LEAD = Variable.ofString("lead");

    /** Login of the technician, none while the whole crew is asked. */
    public static final Variable<String> TECHNICIAN = Variable.ofString("technician");

    public static final Variable<String> PRIORITY = Variable.ofString("priority");

    /** The technician's answer to the offer: a field of the form {@code accept}. */
    public static final Variable<String> DECISION = Variable.ofString("decision");

    /** What the household said: a field of the form {@code callback}. */
    public static final Variable<String> OUTCOME = Variable.ofString("outcome");

    public static final Variable<Instant> DISPATCH_DUE = Variable.ofInstant("dispatchDue");

    /** When the crew is reminded of an offer that nobody took. */
    public static final Variable<Instant> ACCEPT_DUE = Variable.ofInstant("acceptDue");

    /** When the station lead is offered the order too. */
    public static final Variable<Instant> ACCEPT_ESCALATION = Variable.ofInstant("acceptEscalation");

    public static final Variable<Instant> HANDLE_DUE = Variable.ofInstant("handleDue");

    public static final Variable<Instant> COMPLETE_DUE = Variable.ofInstant("completeDue");

    public static final Variable<Instant> CALLBACK_DUE = Variable.ofInstant("callbackDue");

    /** When a household that was not reached is called again; the task then is due at {@link #CALLBACK_DUE}. */
    public static final Variable<Instant> CALL_AGAIN_AT = Variable.ofInstant("callAgainAt");

    private static final List<Variable<Instant>> CLOCKS =
            List.of(DISPATCH_DUE, ACCEPT_DUE, ACCEPT_ESCALATION, HANDLE_DUE, COMPLETE_DUE, CALLBACK_DUE, CALL_AGAIN_AT);

    private static final List<Variable<?>> STEERING =
            List.of(SOLVED_ON_CALL, ROUTED, STATION, CREW, LEAD, TECHNICIAN, PRIORITY, DECISION, OUTCOME);

    private WorkOrderProcess() {}

    /** Names of all variables, in no order. */
    public static Set<String> variables() {
        return initialVariables(false, Instant.EPOCH).keySet();
    }

    /**
     * Every variable of the contract, so that a changed model never meets an unknown one.
     *
     * @param solvedOnCall whether the agent solved it on the phone
     * @param due what every due date and timer says until a delegate knows better: never nothing, since a timer
     *     without a date would refuse the step before it
     */
    public static VariableMap initialVariables(boolean solvedOnCall, Instant due) {
        Map<String, @Nullable Object> values = new HashMap<>();
        STEERING.forEach(variable -> values.put(variable.name(), null));
        CLOCKS.forEach(clock -> values.put(clock.name(), clock.stored(due)));
        values.put(SOLVED_ON_CALL.name(), solvedOnCall);
        values.put(ROUTED.name(), false);
        values.put(CREW.name(), DISPATCHERS);
        values.put(LEAD.name(), DISPATCHERS);
        return Variables.fromMap(values);
    }
}
