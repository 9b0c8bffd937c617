package io.heatline.telephony;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Recordings, once they are taken in.
 *
 * @param keepCall how long the recording of a call is kept; zero: for ever
 * @param keepDemand the same of one an agent asked for
 * @param keepVoicemail the same of a message
 * @param backup a folder on another machine or disk that holds a copy of each; null: there is none
 * @param recheck how often a copy is read again and its hash compared
 * @param exportMost how many go into one export
 */
@Validated
@ConfigurationProperties("heatline.recordings")
public record RecordingSettings(
        @DefaultValue("1095d") @NotNull Duration keepCall,
        @DefaultValue("1095d") @NotNull Duration keepDemand,
        @DefaultValue("1095d") @NotNull Duration keepVoicemail,
        @Nullable Path backup,
        @DefaultValue("30d") @NotNull Duration recheck,
        @DefaultValue("2000") @Min(1) @Max(20000) int exportMost) {

    /** How long a kind is kept; zero: for ever. */
    Duration keep(String kind) {
        return switch (kind) {
            case "demand" -> keepDemand;
            case "voicemail" -> keepVoicemail;
            default -> keepCall;
        };
    }
}
