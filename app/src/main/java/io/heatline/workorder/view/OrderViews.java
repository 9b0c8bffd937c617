package io.heatline.workorder.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.heatline.customer.QuietHours;
import io.heatline.customer.Vulnerability;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.rules.Priority;
import io.heatline.workorder.Fault;
import io.heatline.workorder.JoinedAs;
import io.heatline.workorder.Level;
import io.heatline.workorder.Nature;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Source;
import io.heatline.workorder.Status;
import io.heatline.workorder.SuspendedFor;
import io.heatline.workorder.TimelineKind;
import io.heatline.workorder.Topic;
import io.heatline.workorder.WorkOrderNumber;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API shows of orders. */
public final class OrderViews {

    private OrderViews() {}

    /** A person by id and name. */
    public record Named(PersonId id, String name) {}

    /** A station by id and name. */
    public record NamedStation(StationId id, String name) {}

    /** Where the flat is; {@code complete} is false until somebody has filled in what intake did not know. */
    public record PremisesView(
            long id,
            String estate,
            String building,
            @Nullable String unit,
            String room,
            String address,
            boolean complete) {}

    /**
     * Who to call back; the phone is masked for roles that need not see it.
     *
     * @param quiet when they do not want to be rung, as the archive has it by the number
     */
    public record ContactView(@Nullable String name, String phone, List<QuietHours> quiet) {}

    /** An order in full. */
    public record OrderView(
            String number,
            RequestType type,
            Fault fault,
            @Nullable Topic topic,
            Source source,
            Nature nature,
            @Nullable String details,
            Priority priority,
            Status status,
            @Nullable NamedStation station,
            @Nullable Named technician,
            PremisesView premises,
            ContactView contact,
            @Nullable BigDecimal indoorTemperature,
            Set<Vulnerability> vulnerable,
            boolean solvedOnCall,
            Named takenBy,
            Instant takenAt,
            int reopened,
            int reassignments,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            @Nullable String closeReason,
            @Nullable Named lastHandler,
            CourseView course,
            @Nullable TalkView talk,
            int version,

            @ArraySchema(
                    schema =
                            @Schema(
                                    allowableValues = {
                                        "reassign",
                                        "cancel",
                                        "return",
                                        "urge",
                                        "supervise",
                                        "suspend",
                                        "resume",
                                        "absent",
                                        "photos",
                                        "merge",
                                        "adopt",
                                        "inform"
                                    }))
            List<String> actions) {}

    /** What a consultation or a complaint has of its own. */
    public record TalkView(
            @Nullable String answer,
            @Nullable String reference,
            @Nullable Named answeredBy,
            @Nullable Instant answeredAt,
            boolean callbackWanted,
            @Nullable String complainedOf,
            @Nullable Named about,
            @Nullable Level level,
            @Nullable String upheld,
            @Nullable String findings) {}

    /**
     * What has befallen the order on its way.
     *
     * @param rung how many rungs of the ladder the step at hand has climbed
     * @param calls how often somebody has called about it since it was opened
     */
    public record CourseView(
            int rung,
            int calls,
            int absences,
            @Nullable Instant supervisedSince,
            @Nullable SuspensionView suspension,
            @Nullable JoinedView joined,
            @Nullable WorkOrderNumber repeatOf) {}

    /** The order that is worked on for both. */
    public record JoinedView(WorkOrderNumber target, JoinedAs how) {}

    /** Why the order's clocks stand still. */
    public record SuspensionView(SuspendedFor what, Instant since, Instant until) {}

    /** An order as a line of a list. */
    public record OrderRowView(
            String number,
            RequestType type,
            Fault fault,
            @Nullable Topic topic,
            Priority priority,
            Status status,
            @Nullable NamedStation station,
            @Nullable Named technician,
            String address,
            String estate,
            @Nullable String contactName,
            String contactPhone,
            Instant takenAt,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt,
            int reopened) {}

    /** A step of the model. */
    public record StepView(String key, String name) {}

    /**
     * One answered field of a form.
     *
     * @param text the answer as a person reads it
     * @param files the photos, where the answer is photos
     */
    public record AnswerView(
            String key,
            String label,
            String labelEn,
            Object value,
            String text,
            String textEn,
            @Nullable List<PhotoView> files) {}

    /** A photo among the answers. */
    public record PhotoView(
            String id,
            String name,
            String mediaType,
            @Nullable Instant capturedAt,
            @Nullable Instant exifAt) {}

    /** One line of the timeline. */
    public record TimelineView(
            long id,
            Instant at,
            TimelineKind kind,
            @Nullable StepView step,
            @Nullable Named person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note,

            @JsonRawValue @ArraySchema(schema = @Schema(implementation = AnswerView.class)) @Nullable
            String fields,

            @Nullable Long durationSeconds,
            @Nullable Instant capturedAt) {}
}
