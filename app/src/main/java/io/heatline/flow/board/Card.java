package io.heatline.flow.board;

import io.heatline.flow.inbox.OpenTask;
import io.heatline.identity.PersonId;
import io.heatline.workorder.WorkOrder;
import org.jspecify.annotations.Nullable;

/**
 * An order on the board, with the task that waits.
 *
 * @param way what moving it does
 */
public record Card(OpenTask task, WorkOrder order, Way way) {

    /** Who has it; null while nobody has. */
    public @Nullable PersonId holder() {
        var assignee = task.row().assignee();
        return assignee == null ? null : new PersonId(assignee);
    }

    public String number() {
        return order.number().value();
    }

    /** Whether whoever moves it has to say why. */
    public boolean asksReason() {
        return way.asksReason();
    }
}
