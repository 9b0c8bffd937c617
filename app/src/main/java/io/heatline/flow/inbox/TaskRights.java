package io.heatline.flow.inbox;

import io.heatline.identity.Permission;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import java.util.Collections;

/** What this person may do with this task. */
public record TaskRights(boolean claim, boolean release, boolean assign, boolean complete) {

    /** Whoever has the task works on it; nobody's task is for whom it is offered to; dispatchers and leads hand tasks out. */
    public static TaskRights of(SignedIn me, OpenTask task) {
        var assignee = task.row().assignee();
        if (barred(me, task)) {
            return new TaskRights(false, me.id().value().equals(assignee), handsOut(me, task), false);
        }
        var mine = me.person().id().value().equals(assignee);
        var offered = assignee == null
                && !Collections.disjoint(task.groups(), me.person().groups());
        return new TaskRights(offered, mine, handsOut(me, task), mine || offered);
    }

    /** Whether this person has worked on the order and so may not call back. */
    static boolean barred(SignedIn me, OpenTask task) {
        return FourEyes.bars(task.row().barred(), me.id().value());
    }

    /** A step of a complaint is for those it is offered to, not for the whole station; for whom it is about there is none. */
    static boolean sees(SignedIn me, OpenTask task) {
        var station = me.person().station();
        return me.reaches(task.row().orderNumber())
                && !FourEyes.hides(task.row().barred(), me.id().value())
                && (me.may(Permission.ORDER_READ_ALL)
                        || station != null && task.stationSees(station)
                        || me.person().id().value().equals(task.row().assignee())
                        || !Collections.disjoint(task.groups(), me.person().groups()));
    }

    private static boolean handsOut(SignedIn me, OpenTask task) {
        var station = me.person().station();
        return me.person().roles().contains(Role.DISPATCHER)
                || me.person().roles().contains(Role.STATION_LEAD)
                        && station != null
                        && station.value().equals(task.row().stationId());
    }
}
