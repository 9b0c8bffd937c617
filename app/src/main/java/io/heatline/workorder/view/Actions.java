package io.heatline.workorder.view;

import io.heatline.identity.Permission;
import io.heatline.workorder.Status;
import io.heatline.workorder.WorkOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What can be asked of an order as it stands, and the permission to ask it. */
final class Actions {

    /** While the work itself is done: the process can take it away, stop it, or start it over. */
    private static final Set<Status> AT_WORK =
            Set.of(Status.OPEN, Status.DISPATCHED, Status.ACCEPTED, Status.IN_PROGRESS, Status.SUSPENDED);

    /** While it is with a station. */
    private static final Set<Status> AT_STATION =
            Set.of(Status.DISPATCHED, Status.ACCEPTED, Status.IN_PROGRESS, Status.SUSPENDED);

    private Actions() {}

    static Map<String, Permission> of(WorkOrder order) {
        var actions = new LinkedHashMap<String, Permission>();
        var status = order.status();
        if (order.type().talk()) {
            return ofTalk(order);
        }
        boolean suspended = order.course().suspension() != null;
        put(actions, AT_WORK.contains(status), "reassign", Permission.ORDER_REASSIGN);
        put(actions, !status.ended(), "cancel", Permission.ORDER_CANCEL);
        put(actions, AT_STATION.contains(status), "return", Permission.ORDER_RETURN);
        put(actions, !status.ended(), "urge", Permission.ORDER_URGE);
        put(
                actions,
                !status.ended() && order.course().supervisedSince() == null,
                "supervise",
                Permission.ORDER_SUPERVISE);
        put(actions, AT_STATION.contains(status) && !suspended, "suspend", Permission.ORDER_SUSPEND);
        put(actions, suspended, "resume", Permission.ORDER_SUSPEND);
        put(actions, AT_STATION.contains(status) && status != Status.DISPATCHED, "absent", Permission.ORDER_SUSPEND);
        put(actions, AT_STATION.contains(status), "photos", Permission.ORDER_SUSPEND);
        put(actions, AT_WORK.contains(status), "merge", Permission.ORDER_MERGE);
        put(actions, !status.ended(), "adopt", Permission.ORDER_MERGE);
        put(actions, !status.ended(), "inform", Permission.ORDER_INFORM);
        return actions;
    }

    /** Nobody is sent, so there is nothing to hand on, stop or give back. */
    private static Map<String, Permission> ofTalk(WorkOrder order) {
        var actions = new LinkedHashMap<String, Permission>();
        boolean open = !order.status().ended();
        put(actions, open, "cancel", Permission.ORDER_CANCEL);
        put(actions, open, "urge", Permission.ORDER_URGE);
        put(actions, open && order.course().supervisedSince() == null, "supervise", Permission.ORDER_SUPERVISE);
        put(actions, open, "inform", Permission.ORDER_INFORM);
        return actions;
    }

    private static void put(Map<String, Permission> actions, boolean when, String action, Permission needed) {
        if (when) {
            actions.put(action, needed);
        }
    }
}
