package io.heatline.telephony;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The telephone. Without a PBX nothing of it is started.
 *
 * @param pbxs the PBXs whose calls are taken
 * @param agi where their dialplans ask what to do
 * @param settling how long events may be late: what happens once per call happens after it
 * @param journalFor how long events are kept on disk, for a database that is away: longer than any call
 * @param flow the menu callers hear, by its key
 * @param queues what a phone joins when its person signs in
 */
@Validated
@ConfigurationProperties("heatline.telephony")
public record TelephonySettings(
        @DefaultValue @Valid List<Pbx> pbxs,
        @DefaultValue @Valid @NotNull Agi agi,
        @DefaultValue("2s") Duration settling,
        @DefaultValue("12h") Duration journalFor,
        @DefaultValue("hotline") String flow,
        @DefaultValue({"service", "emergency", "fees"}) List<String> queues) {

    /**
     * One PBX.
     *
     * @param name its name in our records; never changed once calls are written down
     * @param host where its manager interface (AMI) listens
     * @param secret of that user; it is not logged
     * @param recordings the folder it writes sound files into; null when there are none to be had
     * @param records its own log of what its channels did (CEL), read when the line to it comes back; null when there is none to be had
     * @param queues the folder it reads its queues from ({@code queues.d}); null when they are set at the PBX
     * @param sounds the folder of recordings that are heard in place of synthesised prompts; null when they are changed at the PBX
     */
    public record Pbx(
            @NotBlank String name,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("5038") @Min(1) @Max(65535) int port,
            @DefaultValue("heatline") String user,
            @NotBlank String secret,
            @Nullable Path recordings,
            @Nullable Path records,
            @Nullable Path queues,
            @Nullable Path sounds) {
        @Override
        public String toString() {
            return name + " at " + host + ":" + port;
        }
    }

    /**
     * FastAGI.
     *
     * @param host the address to listen on; only the PBXs should reach it
     * @param atOnce how many callers may be in menus at a time
     */
    public record Agi(
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("4573") @Min(1) @Max(65535) int port,
            @DefaultValue("200") @Min(1) @Max(5000) int atOnce) {}
}
