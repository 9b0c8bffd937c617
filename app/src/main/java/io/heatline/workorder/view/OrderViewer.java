package io.heatline.workorder.view;

import io.heatline.customer.Phone;
import io.heatline.customer.PremisesArchive;
import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.workorder.Course;
import io.heatline.workorder.Talk;
import io.heatline.workorder.Talks;
import io.heatline.workorder.TimelineEntry;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.view.OrderViews.ContactView;
import io.heatline.workorder.view.OrderViews.CourseView;
import io.heatline.workorder.view.OrderViews.JoinedView;
import io.heatline.workorder.view.OrderViews.Named;
import io.heatline.workorder.view.OrderViews.NamedStation;
import io.heatline.workorder.view.OrderViews.OrderRowView;
import io.heatline.workorder.view.OrderViews.OrderView;
import io.heatline.workorder.view.OrderViews.PremisesView;
import io.heatline.workorder.view.OrderViews.StepView;
import io.heatline.workorder.view.OrderViews.SuspensionView;
import io.heatline.workorder.view.OrderViews.TalkView;
import io.heatline.workorder.view.OrderViews.TimelineView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to ids and masks what a person need not see. */
@Component
public class OrderViewer {

    private final Directory directory;
    private final PremisesArchive archive;
    private final Talks talks;

    OrderViewer(Directory directory, PremisesArchive archive, Talks talks) {
        this.directory = directory;
        this.archive = archive;
        this.talks = talks;
    }

    /** The order in full, as this person may see it. */
    public OrderView full(WorkOrder order, SignedIn me) {
        return new OrderView(
                order.number().value(),
                order.type(),
                order.fault(),
                order.topic(),
                order.source(),
                order.nature(),
                order.details(),
                order.priority(),
                order.status(),
                station(order.station()),
                person(order.technician()),
                premises(order),
                new ContactView(
                        order.contactName(),
                        phone(order, me, true),
                        archive.quietHours(order.premisesId(), Phone.of(order.contactPhone()))),
                order.indoorTemperature(),
                order.vulnerable(),
                order.solvedOnCall(),
                named(order.takenBy()),
                order.takenAt(),
                order.reopened(),
                order.reassignments(),
                order.dueAt(),
                order.closedAt(),
                order.closeReason(),
                person(order.lastHandler()),
                course(order.course()),
                talk(order),
                order.version(),
                actions(order, me));
    }

    /** The order as a line of a list. */
    public OrderRowView row(WorkOrder order, SignedIn me) {
        return new OrderRowView(
                order.number().value(),
                order.type(),
                order.fault(),
                order.topic(),
                order.priority(),
                order.status(),
                station(order.station()),
                person(order.technician()),
                order.address(),
                order.estate(),
                order.contactName(),
                phone(order, me, false),
                order.takenAt(),
                order.dueAt(),
                order.closedAt(),
                order.reopened());
    }

    /** A line of the timeline. */
    public TimelineView line(TimelineEntry entry) {
        var key = entry.stepKey();
        var startedAt = entry.startedAt();
        return new TimelineView(
                entry.id(),
                entry.at(),
                entry.kind(),
                key == null ? null : new StepView(key, entry.stepName() == null ? key : entry.stepName()),
                person(entry.person()),
                place(entry.from()),
                place(entry.to()),
                entry.note(),
                entry.fields(),
                startedAt == null
                        ? null
                        : Duration.between(startedAt, entry.at()).toSeconds(),
                entry.capturedAt());
    }

    /** {@code S01/wang.li} with names: 城东服务站 / 王丽. Anything else stays as it is. */
    private @Nullable String place(@Nullable String target) {
        return target == null
                ? null
                : Stream.of(target.split("/", -1)).map(this::nameOf).collect(Collectors.joining(" / "));
    }

    private String nameOf(String id) {
        if (id.matches("S\\d+")) {
            return directory.station(new StationId(id)).map(OrgUnit::name).orElse(id);
        }
        return id.matches("[a-z0-9.-]+")
                ? directory.person(new PersonId(id)).map(Person::name).orElse(id)
                : id;
    }

    /** The technician on the way must be able to ring; an auditor need not. */
    private static String phone(WorkOrder order, SignedIn me, boolean detail) {
        var mine = detail && (me.person().id().equals(order.technician()) || me.onlyOrder() != null);
        return mine || me.may(Permission.PHONE_READ)
                ? order.contactPhone()
                : Phone.of(order.contactPhone()).masked();
    }

    /** What this person may ask of the order as it stands; whether its process hears it then is for the process to say. */
    private static List<String> actions(WorkOrder order, SignedIn me) {
        return Actions.of(order).entrySet().stream()
                .filter(action -> me.may(action.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private @Nullable TalkView talk(WorkOrder order) {
        return order.type().talk() ? talk(talks.of(order.number())) : null;
    }

    private TalkView talk(Talk talk) {
        return new TalkView(
                talk.answer(),
                talk.reference(),
                person(talk.answeredBy()),
                talk.answeredAt(),
                talk.callbackWanted(),
                talk.complainedOf(),
                person(talk.about()),
                talk.level(),
                talk.upheld(),
                talk.findings());
    }

    private CourseView course(Course course) {
        var suspension = course.suspension();
        var joined = course.joined();
        return new CourseView(
                course.rung(),
                course.calls(),
                course.absences(),
                course.supervisedSince(),
                suspension == null
                        ? null
                        : new SuspensionView(suspension.what(), suspension.since(), suspension.until()),
                joined == null ? null : new JoinedView(joined.target(), joined.how()),
                course.repeatOf());
    }

    private PremisesView premises(WorkOrder order) {
        var found = archive.byId(order.premisesId()).orElseThrow();
        return new PremisesView(
                found.id(),
                found.estate(),
                found.building(),
                found.unit(),
                found.room(),
                found.address(),
                found.complete());
    }

    /** A person with a name. */
    public Named named(PersonId id) {
        return new Named(id, directory.person(id).map(Person::name).orElse(id.value()));
    }

    private @Nullable Named person(@Nullable PersonId id) {
        return id == null ? null : named(id);
    }

    /** A station with a name. */
    public NamedStation named(StationId id) {
        return new NamedStation(id, directory.station(id).map(OrgUnit::name).orElse(id.value()));
    }

    private @Nullable NamedStation station(@Nullable StationId id) {
        return id == null ? null : named(id);
    }
}
