package io.heatline.flow.inbox;

import io.heatline.flow.inbox.Asking.Asked;
import io.heatline.identity.Directory;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.notice.Notice;
import io.heatline.notice.Notices;
import io.heatline.processes.WorkOrderProcess;
import io.heatline.workorder.JoinedAs;
import io.heatline.workorder.Joining;
import io.heatline.workorder.OrderAccess;
import io.heatline.workorder.Watchers;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins orders, and lets more people know of one. Each call is one transaction. */
@Service
public class OrderJoining {

    private final Asking asking;
    private final Joining joining;
    private final Watchers watchers;
    private final OrderAccess access;
    private final Directory directory;
    private final Notices notices;

    OrderJoining(
            Asking asking,
            Joining joining,
            Watchers watchers,
            OrderAccess access,
            Directory directory,
            Notices notices) {
        this.asking = asking;
        this.joining = joining;
        this.watchers = watchers;
        this.access = access;
        this.directory = directory;
        this.notices = notices;
    }

    /** The same matter at the same premises: the other order is worked on for both, and whoever called is told (并单). */
    @Transactional
    public void merge(
            SignedIn me, WorkOrderNumber number, WorkOrderNumber into, @Nullable String reason, @Nullable String key) {
        join(me, number, into, JoinedAs.MERGED, reason, key);
    }

    /** Puts orders under one that is worked on for all of them; all are joined, or none is (子单). */
    @Transactional
    public void adopt(
            SignedIn me,
            WorkOrderNumber parent,
            List<WorkOrderNumber> children,
            @Nullable String reason,
            @Nullable String key) {
        asking.hold(me, parent, Permission.ORDER_MERGE);
        var asked = new Asked(me, parent, key, said("children", children, "reason", reason));
        if (asking.first(asked, "adopt")) {
            asking.audit("adopt", parent, children.size() + "");
            children.stream()
                    .distinct()
                    .sorted(Comparator.comparing(WorkOrderNumber::value))
                    .forEach(child -> join(me, child, parent, JoinedAs.CHILD, reason, null));
        }
    }

    /** Lets these people know of the order, and see it (抄送). @throws PersonUnfit when there is no such person, or it is a complaint about them */
    @Transactional
    public void inform(
            SignedIn me, WorkOrderNumber number, List<PersonId> people, @Nullable String note, @Nullable String key) {
        var order = asking.hold(me, number, Permission.ORDER_INFORM);
        people.forEach(this::requireActive);
        people.forEach(person -> requireOther(number, person));
        if (asking.first(new Asked(me, number, key, said("people", people, "note", note)), "inform")) {
            asking.audit("inform", number, people.stream().map(PersonId::value).collect(Collectors.joining(", ")));
            tell(me, order, people, note);
        }
    }

    private void tell(SignedIn me, WorkOrder order, List<PersonId> people, @Nullable String note) {
        var number = order.number();
        var text = (note == null ? "抄送给您" : "抄送给您“" + note + "”") + ":" + order.address() + " " + number;
        notices.send(watchers.add(number, people, me.id(), note).stream()
                .map(person -> new Notice(person, "informed", number.value(), text, number + ":informed"))
                .toList());
    }

    private static Map<String, Object> said(String what, Object value, String word, @Nullable String text) {
        var said = new TreeMap<String, Object>(Map.of(what, value));
        Optional.ofNullable(text).ifPresent(given -> said.put(word, given));
        return said;
    }

    private void join(
            SignedIn me,
            WorkOrderNumber number,
            WorkOrderNumber into,
            JoinedAs how,
            @Nullable String reason,
            @Nullable String key) {
        var order = asking.hold(me, number, Permission.ORDER_MERGE);
        access.see(me, into);
        var said = new HashMap<String, Object>();
        said.put("into", into.value());
        said.put("how", how.name());
        if (reason != null) {
            said.put("reason", reason);
        }
        var asked = new Asked(me, number, key, said);
        if (asking.first(asked, WorkOrderProcess.MESSAGE_MERGE)) {
            joining.check(order.number(), into, how);
            asking.say(asked, WorkOrderProcess.MESSAGE_MERGE);
        }
    }

    private void requireActive(PersonId person) {
        if (directory.person(person).filter(Person::active).isEmpty()) {
            throw new PersonUnfit(person);
        }
    }

    /** Whom a complaint is about is not let know of it. */
    private void requireOther(WorkOrderNumber number, PersonId person) {
        if (access.concerns(person, number)) {
            throw new PersonUnfit(person);
        }
    }
}
