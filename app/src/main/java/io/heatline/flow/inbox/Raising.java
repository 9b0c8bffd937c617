package io.heatline.flow.inbox;

import io.heatline.identity.SignedIn;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.Supervision;
import io.heatline.workorder.WorkOrderAgain;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts an order under supervision when the rules say that it has come round too often. The message is sent when all else
 * of the transaction is done: the process must not be spoken to while it is taking the very step that caused it.
 */
@Component
class Raising {

    private final Supervision supervision;
    private final Asking asking;

    Raising(Supervision supervision, Asking asking) {
        this.supervision = supervision;
        this.asking = asking;
    }

    @EventListener
    void on(WorkOrderAgain again) {
        TransactionSynchronizationManager.registerSynchronization(new Raise(again));
    }

    private void raise(WorkOrderAgain again, SignedIn me) {
        supervision
                .needed(again.number(), again.happened())
                .filter(why -> asking.heard(WorkOrderProcess.MESSAGE_SUPERVISE, again.number()))
                .ifPresent(why -> supervise(again, me, why));
    }

    private void supervise(WorkOrderAgain again, SignedIn me, String why) {
        asking.keepRuled(
                me, again.number(), WorkOrderProcess.MESSAGE_SUPERVISE, Map.of("instruction", why, "byRule", true));
        asking.correlate(WorkOrderProcess.MESSAGE_SUPERVISE, again.number());
    }

    /** Before the inbox's rows are written, which it adds to. */
    private final class Raise implements TransactionSynchronization, Ordered {
        private final WorkOrderAgain again;

        Raise(WorkOrderAgain again) {
            this.again = again;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            SignedIn.maybe().ifPresent(me -> raise(again, me));
        }
    }
}
