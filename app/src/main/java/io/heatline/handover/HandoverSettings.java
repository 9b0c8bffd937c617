package io.heatline.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which systems orders are handed to. Addresses stand here and nowhere else: nobody who uses Heatline can make it call another.
 *
 * @param targets none: nothing is handed over
 * @param poll how often it is looked for what is due
 * @param timeout how long a system may take to answer
 * @param firstPause the pause after the first failure; it doubles with each
 * @param longestPause what the pause grows to
 * @param attempts after so many it is laid aside
 * @param attachments of one order, at most so much is sent along; what is more is only named
 */
@Validated
@ConfigurationProperties("heatline.handover")
public record HandoverSettings(
        @DefaultValue @Valid List<Target> targets,
        @NotNull @DefaultValue("5s") Duration poll,
        @NotNull @DefaultValue("20s") Duration timeout,
        @NotNull @DefaultValue("30s") Duration firstPause,
        @NotNull @DefaultValue("1h") Duration longestPause,
        @DefaultValue("24") @Min(1) @Max(100) int attempts,
        @NotNull @DefaultValue("20MB") DataSize attachments) {

    public HandoverSettings {
        targets = List.copyOf(targets);
    }

    /**
     * A network unit's own system.
     *
     * @param name by which it is told in lists
     * @param station whose orders it gets
     * @param url https; http on this machine only
     * @param secret shared with it, at least 32 characters
     */
    public record Target(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
            String name,

            @NotNull String station,
            @NotNull URI url,
            @NotNull @Size(min = 32) String secret) {

        private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

        @AssertTrue(message = "must be https://host/…, without user, and http only on this machine")
        public boolean isUrlSafe() {
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = scheme.equals("http") && HERE.contains(String.valueOf(url.getHost()));
            return url.getHost() != null && url.getUserInfo() == null && (scheme.equals("https") || plain);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Target[" + name + ", " + station + ", " + url.getHost() + "]";
        }
    }

    Duration pauseAfter(int failed) {
        var pause = firstPause.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
