package io.heatline.telephony.web;

import io.heatline.asterisk.call.CallRecord.Direction;
import io.heatline.asterisk.call.CallRecord.Result;
import io.heatline.telephony.PremisesCalls;
import io.heatline.telephony.store.CallQuery;
import io.heatline.telephony.store.RecordingQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings; what is left out is no restriction.
 *
 * @param phone how the number outside ends, or all of it, in any spelling
 * @param agent a person's id
 * @param extension of any phone that had a part in the call
 * @param order the number of an order that came from it
 * @param premises a premises' id
 * @param unheard only those nobody listened to
 * @param kept only those whose sound is still there
 */
record RecordingFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Size(max = 40) @Nullable String phone,
        @Size(max = 64) @Nullable String agent,
        @Pattern(regexp = "[0-9]{0,15}") @Nullable String extension,
        @Size(max = 80) @Nullable String queue,
        @Nullable List<Result> result,
        @Nullable Direction direction,
        @Min(1) @Max(5) @Nullable Integer score,
        @Size(max = 32) @Nullable String order,
        @Nullable Long premises,
        @Nullable List<RecordingFilter.Kind> kind,
        @Nullable Boolean unheard,
        @Nullable Boolean kept) {

    /** What was recorded. */
    enum Kind {
        CALL,
        DEMAND,
        VOICEMAIL;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * As it is asked of the database.
     *
     * @param which the calls of the premises, if one is named
     * @param ofOrder the order they came from, if one is named: as far as whoever asks may see it
     */
    RecordingQuery query(
            PremisesCalls.@Nullable Marks which,
            @Nullable String ofOrder,
            @Nullable Instant beforeAt,
            @Nullable String beforeId,
            int rows) {
        CallsApi.requirePeriod(from, to);
        var call = new CallQuery(
                from,
                to,
                CallsApi.line(phone),
                CallsApi.blankIsNone(agent),
                CallsApi.blankIsNone(queue),
                result == null ? List.of() : result.stream().map(Result::name).toList(),
                ofOrder,
                which == null ? null : which.lines(),
                which == null ? List.of() : which.calls(),
                beforeAt,
                beforeId,
                rows);
        return new RecordingQuery(
                call,
                CallsApi.blankIsNone(extension),
                direction == null ? null : direction.name(),
                score,
                kind == null ? List.of() : kind.stream().map(Kind::stored).toList(),
                Boolean.TRUE.equals(unheard),
                Boolean.TRUE.equals(kept));
    }
}
