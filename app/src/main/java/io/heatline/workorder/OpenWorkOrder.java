package io.heatline.workorder;

import io.heatline.customer.Vulnerability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A household's request as taken at the desk.
 *
 * @param indoorTemperature °C, one decimal
 * @param details free text, up to 5,000 characters
 */
public record OpenWorkOrder(
        @NotNull @Valid Address premises,
        @NotNull @Valid Caller contact,
        @NotNull RequestType type,
        @Nullable Fault fault,
        @Nullable Source source,
        @Nullable Nature nature,
        @Nullable @CodePoints(max = 5000) String details,

        @Nullable @DecimalMin("-40") @DecimalMax("60") @Digits(integer = 2, fraction = 1)
        BigDecimal indoorTemperature,

        @Nullable Set<Vulnerability> vulnerable,
        @Nullable Boolean solvedOnCall,
        @Nullable @Valid TalkRequest talk) {

    /** A request for work, which says nothing that only consultations and complaints say. */
    public OpenWorkOrder(
            Address premises,
            Caller contact,
            RequestType type,
            @Nullable Fault fault,
            @Nullable Source source,
            @Nullable Nature nature,
            @Nullable String details,
            @Nullable BigDecimal indoorTemperature,
            @Nullable Set<Vulnerability> vulnerable,
            @Nullable Boolean solvedOnCall) {
        this(
                premises,
                contact,
                type,
                fault,
                source,
                nature,
                details,
                indoorTemperature,
                vulnerable,
                solvedOnCall,
                null);
    }

    /**
     * What only consultations and complaints say.
     *
     * @param answer what the asker was told on the call; needed where it was solved on the call
     * @param reference what the answer was taken from
     * @param callbackWanted whether the asker wants to be called once there is an answer
     * @param complainedOf whom or what the household complains about, in its words
     */
    public record TalkRequest(
            @Nullable Topic topic,
            @Nullable @CodePoints(max = 1000) String answer,
            @Nullable @CodePoints(max = 200) String reference,
            @Nullable Boolean callbackWanted,
            @Nullable @CodePoints(max = 200) String complainedOf) {

        static final TalkRequest NONE = new TalkRequest(null, null, null, null, null);
    }

    /** Where the flat is, as the caller says it; the archive normalises it. A building with one entrance has no unit. */
    public record Address(
            @NotBlank @Size(max = 80) String estate,
            @NotBlank @Size(max = 20) String building,
            @Nullable @Size(max = 20) String unit,
            @NotBlank @Size(max = 20) String room) {}

    /** Who called and how to call back. */
    public record Caller(
            @Nullable @Size(max = 60) String name,

            @NotBlank
            @Size(max = 40)
            @Pattern(regexp = "[0-9０-９+＋()（）\\-－—/ 转ext.,，;；]{5,40}", message = "{heatline.phone}")
            String phone) {}

    /** Whether the agent solved it on the phone; not, unless the request says so. */
    boolean solved() {
        return Boolean.TRUE.equals(solvedOnCall);
    }

    TalkRequest talkOrNone() {
        return talk == null ? TalkRequest.NONE : talk;
    }

    /** What the asker was told; null where that is nothing. */
    @Nullable
    String answered() {
        var answer = talkOrNone().answer();
        return answer == null || answer.isBlank() ? null : answer.strip();
    }

    /** Nothing said is nothing, on whatever database: not an empty text here and NULL there. */
    @Nullable
    String detailsOrNull() {
        return details == null || details.isBlank() ? null : details;
    }

    Fault faultOrOther() {
        return fault == null ? Fault.OTHER : fault;
    }

    Source sourceOrPhone() {
        return source == null ? Source.PHONE : source;
    }

    Nature natureOrNormal() {
        return nature == null ? Nature.NORMAL : nature;
    }

    Set<Vulnerability> vulnerableOrNone() {
        return vulnerable == null ? Set.of() : vulnerable;
    }
}
