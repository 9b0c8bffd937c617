package io.heatline.processes;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * What code and the models of orders agree on: ids, messages, variables. The business key of an instance, and of each it
 * calls, is the number of its order; every message is correlated by it.
 */
public final class WorkOrderProcess {

    public static final String KEY = "work-order";

    /** Interrupts the order's fulfilment: a person says anew who does the work. */
    public static final String MESSAGE_REASSIGN = "reassign";

    /** Ends the order wherever it stands. */
    public static final String MESSAGE_CANCEL = "cancel";

    /** Gives the order back to the dispatcher (退单). */
    public static final String MESSAGE_RETURN = "return";

    /** Somebody waits, and says so (催办). */
    public static final String MESSAGE_URGE = "urge";

    /** Puts the order under supervision: the station's lead has to report (督办). */
    public static final String MESSAGE_SUPERVISE = "supervise";

    /** Stops the order's clocks for a while (挂起). */
    public static final String MESSAGE_SUSPEND = "suspend";

    /** Ends a suspension before its time. */
    public static final String MESSAGE_RESUME = "resume";

    /** Nobody was at home. */
    public static final String MESSAGE_ABSENT = "absent";

    /** Joins the order to another one, which is worked on for both (并单). */
    public static final String MESSAGE_MERGE = "merge";

    /** The order that this one was joined to has ended. */
    public static final String MESSAGE_TARGET_ENDED = "targetEnded";

    /** The caller whom we were to call back has called again and spoke with somebody. */
    public static final String MESSAGE_GOT_THROUGH = "gotThrough";

    public static final Set<String> MESSAGES = Set.of(
            MESSAGE_GOT_THROUGH,
            MESSAGE_REASSIGN,
            MESSAGE_CANCEL,
            MESSAGE_RETURN,
            MESSAGE_URGE,
            MESSAGE_SUPERVISE,
            MESSAGE_SUSPEND,
            MESSAGE_RESUME,
            MESSAGE_ABSENT,
            MESSAGE_MERGE,
            MESSAGE_TARGET_ENDED);

    /** The user tasks that the code itself completes or offers to others; every other step is the model's business. */
    public static final String TASK_DISPATCH = "dispatch";

    public static final String TASK_ACCEPT = "accept";

    public static final String TASK_REASSIGN = "reassign";

    /** The lead's report to whoever supervises; no limit of the work itself, so no ladder and no suspension minds it. */
    public static final String TASK_REPORT = "report";

    /** Whoever worked on the order does not ask the household how it went. */
    public static final String TASK_CALLBACK = "callback";

    /** A complaint is looked into; the group is {@link #INVESTIGATORS}. */
    public static final String TASK_INVESTIGATE = "investigate";

    /** The household hears what came of its complaint. */
    public static final String TASK_REPLY = "reply";

    /** A consultation that the agent could not answer. */
    public static final String TASK_EXPERT = "expert";

    /** A caller whom nobody spoke with is called back. */
    public static final String TASK_RING_BACK = "ringBack";

    /** The steps that make somebody one who worked on the order. */
    public static final Set<String> WORK =
            Set.of(TASK_ACCEPT, "handle", "complete", TASK_INVESTIGATE, TASK_REPLY, TASK_EXPERT);

    /** The ladder's timer: first the limit of the step at hand, then the time of each next rung. */
    public static final String TIMER_LIMIT = "limitReached";

    /** Waits for the end of a suspension. */
    public static final String TIMER_RESUME = "resumeDue";

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

    /** The value of {@link #RESOLUTION} by which a consultation becomes an order for a station. */
    public static final String RESOLUTION_TO_STATION = "toStation";

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

    /** Whether the household is asked how it went, or this order was not drawn. */
    public static final Variable<Boolean> CALLBACK_NEEDED = Variable.ofBoolean("callbackNeeded");

    /** Whether a household that was not reached is tried again. */
    public static final Variable<Boolean> CALL_AGAIN = Variable.ofBoolean("callAgain");

    /** Whether the caller of a joined order is told how it ended. */
    public static final Variable<Boolean> TELL_CALLER = Variable.ofBoolean("tellCaller");

    /** Whether nobody was at home for the second time. */
    public static final Variable<Boolean> ABSENT_AGAIN = Variable.ofBoolean("absentAgain");

    /** What the expert made of a consultation: a field of the form {@code expert}. */
    public static final Variable<String> RESOLUTION = Variable.ofString("resolution");

    /** Group that looks into a complaint, none until it is known. */
    public static final Variable<String> INVESTIGATORS = Variable.ofString("investigators");

    /** The group that reports on an order under supervision: its lead, or somebody higher where a complaint concerns them. */
    public static final Variable<String> REPORTERS = Variable.ofString("reporters");

    /**
     * Who signs together where a model asks for it (会签): each gets a task of their own. Set at the start, empty, where the
     * model reads it; then by a form's field of this name.
     */
    public static final Variable<List<String>> SIGNERS = Variable.ofList("signers");

    /** One of {@link #SIGNERS}, in the task that is theirs. */
    public static final Variable<String> SIGNER = Variable.ofString("signer");

    public static final Variable<Instant> DISPATCH_DUE = Variable.ofInstant("dispatchDue");

    public static final Variable<Instant> ACCEPT_DUE = Variable.ofInstant("acceptDue");

    /** When the station lead is offered the order too, on models before the ladder: orders begun on them still read it. */
    public static final Variable<Instant> ACCEPT_ESCALATION = Variable.ofInstant("acceptEscalation");

    public static final Variable<Instant> HANDLE_DUE = Variable.ofInstant("handleDue");

    public static final Variable<Instant> COMPLETE_DUE = Variable.ofInstant("completeDue");

    public static final Variable<Instant> CALLBACK_DUE = Variable.ofInstant("callbackDue");

    /** When a household that was not reached is called again; the task then is due at {@link #CALLBACK_DUE}. */
    public static final Variable<Instant> CALL_AGAIN_AT = Variable.ofInstant("callAgainAt");

    /** When the ladder acts next: at the limit of the step at hand, then rung by rung. */
    public static final Variable<Instant> RUNG_DUE = Variable.ofInstant("rungDue");

    /** When a suspended order goes on by itself. */
    public static final Variable<Instant> RESUME_AT = Variable.ofInstant("resumeAt");

    /** When the lead should have reported to whoever supervises. */
    public static final Variable<Instant> SUPERVISE_DUE = Variable.ofInstant("superviseDue");

    private static final List<Variable<Instant>> CLOCKS = List.of(
            DISPATCH_DUE,
            ACCEPT_DUE,
            ACCEPT_ESCALATION,
            HANDLE_DUE,
            COMPLETE_DUE,
            CALLBACK_DUE,
            CALL_AGAIN_AT,
            RUNG_DUE,
            RESUME_AT,
            SUPERVISE_DUE);

    private static final List<Variable<?>> STEERING = List.of(
            SOLVED_ON_CALL,
            ROUTED,
            STATION,
            CREW,
            LEAD,
            TECHNICIAN,
            PRIORITY,
            DECISION,
            OUTCOME,
            CALLBACK_NEEDED,
            CALL_AGAIN,
            TELL_CALLER,
            ABSENT_AGAIN,
            RESOLUTION,
            INVESTIGATORS);

    /** Only there once somebody signs or an order is supervised: most never need them, and each costs a row. */
    private static final Set<String> SELDOM = Set.of(SIGNERS.name(), SIGNER.name(), REPORTERS.name());

    private WorkOrderProcess() {}

    /** Names of all variables, in no order. */
    public static Set<String> variables() {
        Set<String> names = new HashSet<>(SELDOM);
        names.addAll(initialVariables(false, Instant.EPOCH).keySet());
        return names;
    }

    /**
     * Every variable of the contract but those that few orders need, so that a changed model never meets an unknown one.
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
