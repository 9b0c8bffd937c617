package io.heatline.workorder;

import io.heatline.customer.ContactDetails;
import io.heatline.customer.PremisesKey;
import io.heatline.customer.PremisesRecord;
import io.heatline.customer.Vulnerability;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import io.heatline.workorder.store.OrderRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between the order's row and the order. */
final class OrderRows {

    private OrderRows() {}

    static OrderRow opened(
            WorkOrderNumber number,
            OpenWorkOrder request,
            PremisesRecord premises,
            PersonId takenBy,
            Instant at,
            @Nullable String repeatOf) {
        return new OrderRow(
                number.value(),
                request.type().name(),
                request.faultOrOther().name(),
                topic(request),
                request.sourceOrPhone().name(),
                (repeatOf == null ? request.natureOrNormal() : Nature.REPEAT).name(),
                request.detailsOrNull(),
                Priority.NORMAL.name(),
                Status.OPEN.name(),
                null,
                null,
                premises.id(),
                premises.estate(),
                premises.address(),
                request.contact().name(),
                request.contact().phone(),
                request.indoorTemperature(),
                names(request.vulnerableOrNone()),
                request.solved() ? 1 : 0,
                takenBy.value(),
                at,
                0,
                0,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                repeatOf,
                0);
    }

    static WorkOrder toOrder(OrderRow row) {
        return new WorkOrder(
                new WorkOrderNumber(row.orderNumber()),
                RequestType.valueOf(row.requestType()),
                Fault.valueOf(row.fault()),
                row.topic() == null ? null : Topic.valueOf(row.topic()),
                Source.valueOf(row.origin()),
                Nature.valueOf(row.nature()),
                row.details(),
                Priority.valueOf(row.priority()),
                Status.valueOf(row.status()),
                station(row.stationId()),
                person(row.technician()),
                row.premisesId(),
                row.estate(),
                row.address(),
                row.contactName(),
                row.contactPhone(),
                row.indoorTemperature(),
                vulnerabilities(row.vulnerable()),
                row.solvedOnCall() == 1,
                new PersonId(row.takenBy()),
                row.takenAt(),
                row.reopened(),
                row.reassignments(),
                row.dueAt(),
                row.closedAt(),
                row.closeReason(),
                person(row.lastHandler()),
                new Course(
                        row.rung(),
                        row.calls(),
                        row.absences(),
                        row.supervisedAt(),
                        suspension(row),
                        joined(row),
                        number(row.repeatOf())),
                row.version());
    }

    private static @Nullable String topic(OpenWorkOrder request) {
        var topic = request.type().talk() ? request.talkOrNone().topic() : null;
        return topic == null ? null : topic.name();
    }

    private static @Nullable WorkOrderNumber number(@Nullable String text) {
        return text == null ? null : new WorkOrderNumber(text);
    }

    private static Course.@Nullable Joined joined(OrderRow row) {
        var target = row.joinedTo();
        var how = row.joinedAs();
        return target == null || how == null
                ? null
                : new Course.Joined(new WorkOrderNumber(target), JoinedAs.valueOf(how));
    }

    private static Course.@Nullable Suspension suspension(OrderRow row) {
        var what = row.suspendedFor();
        var since = row.suspendedAt();
        var until = row.suspendedUntil();
        return what == null || since == null || until == null
                ? null
                : new Course.Suspension(SuspendedFor.valueOf(what), since, until);
    }

    static PremisesKey keyOf(OpenWorkOrder request) {
        var address = request.premises();
        return PremisesKey.of(address.estate(), address.building(), address.unit(), address.room());
    }

    static ContactDetails contactOf(OpenWorkOrder request) {
        return new ContactDetails(request.contact().name(), request.contact().phone());
    }

    static String digits(OpenWorkOrder request) {
        return request.contact().phone().replaceAll("\\D", "");
    }

    private static @Nullable String names(Set<Vulnerability> vulnerable) {
        return vulnerable.isEmpty()
                ? null
                : vulnerable.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static Set<Vulnerability> vulnerabilities(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(Vulnerability::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Vulnerability.class)));
    }

    private static @Nullable StationId station(@Nullable String id) {
        return id == null ? null : new StationId(id);
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}
