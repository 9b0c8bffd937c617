package io.heatline.flow.work;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.notice.Notice;
import io.heatline.notice.Notices;
import io.heatline.workorder.LateStep;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls people to an order: one message each, written in this transaction and sent after it. */
@Component
class Calls {

    private final Notices notices;
    private final Directory directory;
    private final WorkOrders workOrders;

    Calls(Notices notices, Directory directory, WorkOrders workOrders) {
        this.notices = notices;
        this.directory = directory;
        this.workOrders = workOrders;
    }

    /** A new order for the technician, or for all of the crew when none is named. */
    void offer(WorkOrderNumber number, StationId station, @Nullable PersonId technician, String occasion) {
        var crew = technician == null
                ? directory.technicians(station)
                : directory.person(technician).map(List::of).orElse(List.of());
        send(crew, number, "offered", "新工单", occasion);
    }

    void remindCrew(WorkOrderNumber number, StationId station, String occasion) {
        send(directory.technicians(station), number, "reminded", "请尽快接单", occasion);
    }

    void askLead(WorkOrderNumber number, StationId station, String occasion) {
        send(directory.inGroup("lead-" + station.value()), number, "escalated", "超时未接单", occasion);
    }

    /** A step is late: these people are told, and no others. */
    void late(WorkOrder order, LateStep step, List<Person> people, String occasion) {
        send(people, order, "late", "「" + step.name() + "」已超时", occasion);
    }

    /** Somebody waits, and these people can do something about it. */
    void urge(WorkOrder order, List<Person> people, @Nullable String note, String occasion) {
        send(people, order, "urged", note == null ? "催办" : "催办“" + note + "”", occasion);
    }

    /** The lead has to report. */
    void supervise(WorkOrder order, List<Person> people, String instruction, String occasion) {
        send(people, order, "supervised", "督办“" + instruction + "”", occasion);
    }

    /** The lead has reported. */
    void reported(WorkOrder order, List<Person> people, String report, String occasion) {
        send(people, order, "reported", "督办回报“" + report + "”", occasion);
    }

    /** Somebody waits for an answer that the agent did not have. */
    void ask(WorkOrder order, String occasion) {
        send(directory.inGroup("expert"), order, "asked", "请专家坐席答复", occasion);
    }

    /** A complaint is to be looked into. */
    void investigate(WorkOrder order, List<Person> people, String occasion) {
        send(people, order, "complained", "请调查投诉", occasion);
    }

    private void send(List<Person> people, WorkOrderNumber number, String kind, String what, String occasion) {
        send(people, workOrders.get(number), kind, what, occasion);
    }

    private void send(List<Person> people, WorkOrder order, String kind, String what, String occasion) {
        var number = order.number();
        var text = what + ":" + summary(order);
        notices.send(people.stream()
                .map(person -> new Notice(
                        person.id(), kind, number.value(), text, number.value() + ":" + kind + ":" + occasion))
                .toList());
    }

    /** Where and what, short enough for a message; names and phones stay behind the link. */
    private static String summary(WorkOrder order) {
        return order.address() + " " + order.number().value();
    }
}
