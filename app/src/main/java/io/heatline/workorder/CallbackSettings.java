package io.heatline.workorder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How households are called back.
 *
 * @param tries how often a household is tried before it is let be
 * @param within how long after the first try the last one may be
 * @param from the time of day from which nobody minds a call
 * @param to the time of day from which they do
 * @param sample of each hundred orders of a type, how many are called back until somebody says otherwise in the portal; all
 *     where nothing is said
 */
@Validated
@ConfigurationProperties("heatline.callback")
public record CallbackSettings(
        @Min(1) @Max(10) @DefaultValue("3") int tries,
        @NotNull @DefaultValue("48h") Duration within,
        @NotNull @DefaultValue("09:00") LocalTime from,
        @NotNull @DefaultValue("20:00") LocalTime to,
        @DefaultValue Map<RequestType, @Min(0) @Max(100) Integer> sample) {

    public CallbackSettings {
        sample = Map.copyOf(sample);
    }

    /** Of each hundred orders of this type, how many are called back. */
    int percent(RequestType type) {
        return sample.getOrDefault(type, 100);
    }
}
