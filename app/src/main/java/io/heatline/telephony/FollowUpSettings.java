package io.heatline.telephony;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How we come back to callers whom nobody spoke with.
 *
 * @param abandonedAfter who waited at least this long before giving up is called back
 * @param within how soon the first try should be, in the hours at which nobody minds a call
 * @param urgentWithin how soon after the emergency key, at any hour
 * @param tries how often a caller is tried
 * @param pause between one try and the next
 */
@Validated
@ConfigurationProperties("heatline.follow-up")
public record FollowUpSettings(
        @NotNull @DefaultValue("5s") Duration abandonedAfter,
        @NotNull @DefaultValue("30m") Duration within,
        @NotNull @DefaultValue("5m") Duration urgentWithin,
        @Min(1) @Max(10) @DefaultValue("3") int tries,
        @NotNull @DefaultValue("2h") Duration pause) {}
