package io.heatline.telephony;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What happens when nobody speaks with somebody who pressed the emergency key.
 *
 * @param patience how long after the key the order is opened and whoever is on duty is rung, while the caller may still wait
 * @param writing how long after a call that somebody answered in the fallback they have to open the order themselves
 * @param ring how long each phone rings
 * @param every from one phone to the next
 * @param pause after everybody on the roster was rung, before it begins again
 * @param most how many phones are rung at most for one call
 * @param phones extensions or numbers rung last, and alone where the station isn't known
 */
@Validated
@ConfigurationProperties("heatline.emergency")
public record EmergencySettings(
        @NotNull @DefaultValue("45s") Duration patience,
        @NotNull @DefaultValue("10m") Duration writing,
        @NotNull @DefaultValue("25s") Duration ring,
        @NotNull @DefaultValue("40s") Duration every,
        @NotNull @DefaultValue("2m") Duration pause,
        @Min(1) @Max(200) @DefaultValue("40") int most,
        @NotNull @DefaultValue({"8801", "8802"}) List<String> phones) {}
