package io.heatline.telephony;

import io.heatline.customer.PremisesCard;
import io.heatline.customer.PremisesRecord;
import io.heatline.edge.Conflict;
import io.heatline.edge.Invalid;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallRow;
import io.heatline.workorder.Intake;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Source;
import io.heatline.workorder.WorkOrderNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A caller pressed the emergency key and nobody spoke with them in time, whether they still wait or not: an emergency order is opened for
 * their premises, or somebody has to call back at once where it is not certain which that is; in either case whoever is on duty is rung. So it is
 * for the key of the dialplan's fallback, once we hear of it; there an order is opened also when somebody spoke with the caller, who could
 * open none, but nobody is rung. The call's id is the order's request key, so it is one order however often, and on however many nodes, this
 * is tried.
 */
@Component
class EmergencyOrders {

    /** What the rules call it. */
    static final String PROCESS = "emergency";

    private static final Logger log = LoggerFactory.getLogger(EmergencyOrders.class);
    /** As far back as a PBX's log is read. */
    private static final Duration LOOKED_BACK = Duration.ofHours(72);

    private final TelephonySettings settings;
    private final CallMapper calls;
    private final CallArchive bound;
    private final CallerFile callers;
    private final Intake intake;
    private final FollowUps followUps;
    private final DutyAlarms alarms;
    private final EmergencySettings emergency;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EmergencyOrders(
            TelephonySettings settings,
            CallMapper calls,
            CallArchive bound,
            CallerFile callers,
            Intake intake,
            FollowUps followUps,
            DutyAlarms alarms,
            EmergencySettings emergency,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.bound = bound;
        this.callers = callers;
        this.intake = intake;
        this.followUps = followUps;
        this.alarms = alarms;
        this.emergency = emergency;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        if (!settings.pbxs().isEmpty()) {
            openThem();
        }
    }

    /** Opens what is to be opened; returns how many calls had none yet. */
    int openThem() {
        try {
            Instant now = clock.instant();
            var without = calls.unansweredThatStart(
                    PROCESS, now.minus(LOOKED_BACK), now.minus(emergency.patience()), now.minus(emergency.writing()));
            without.forEach(this::openOne);
            return without.size();
        } catch (DataAccessException | TransactionException e) {
            log.warn("emergency calls wait for the database: {}", e.getMessage());
            return 0;
        }
    }

    /** One that fails, whatever it is, keeps none of the others waiting. */
    private void openOne(CallRow call) {
        try {
            open(call);
        } catch (DataAccessException | TransactionException e) {
            log.warn("the emergency call {} is tried again: {}", call.id(), e.getMessage());
        } catch (Conflict | Invalid refused) {
            log.error(
                    "no order can be opened for the emergency call {}: somebody has to call back", call.id(), refused);
            callBack(call);
        }
    }

    private void open(CallRow call) {
        String number = call.customer();
        Optional<PremisesCard> premises = number == null ? Optional.empty() : callers.certain(number);
        if (number == null || premises.isEmpty()) {
            // An order needs an address: a person has to ask for it, at once.
            log.warn("nobody answered the emergency call {}, and it is not certain whose it is", call.id());
            callBack(call);
            return;
        }
        SignedIn.as(CallerFile.TELEPHONE, () -> {
            WorkOrderNumber order =
                    intake.take(request(call, premises.get(), number), CallerFile.TELEPHONE.id(), "call-" + call.id());
            // From here on the call has an order: whoever is on duty is rung because of it, or neither is written.
            transaction.executeWithoutResult(status -> {
                alarms.raise(call, order);
                bound.bind(new CallId(call.id()), order.value());
                followUps.becameOrder(call, order);
            });
            return order;
        });
    }

    private void callBack(CallRow call) {
        transaction.executeWithoutResult(status -> {
            alarms.raise(call, null);
            followUps.emergency(call);
        });
    }

    private static String details(CallRow call) {
        String by = call.agentExt();
        return call.answeredAt() == null || by == null
                ? "来电按下紧急键，无人接听，系统自动登记，请立即回拨。"
                : "系统离线期间来电按下紧急键，由分机 " + by + " 接听，系统自动登记，请向接听人核实。";
    }

    private static OpenWorkOrder request(CallRow call, PremisesCard card, String number) {
        PremisesRecord key = card.premises();
        return new OpenWorkOrder(
                new OpenWorkOrder.Address(key.estate(), key.building(), key.unit(), key.room()),
                new OpenWorkOrder.Caller(null, number),
                RequestType.EMERGENCY,
                null,
                Source.PHONE,
                null,
                details(call),
                null,
                null,
                null);
    }
}
