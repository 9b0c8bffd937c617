package io.heatline.notice;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are sent.
 *
 * @param poll how often waiting messages are looked for; a commit on this node looks at once
 * @param batch how many are claimed together
 * @param lease how long a node may take over a batch before another one takes it over
 * @param firstPause the pause after the first failed attempt; it doubles with each
 * @param longestPause what the pause grows to
 * @param giveUpAfter a message older than that is no longer news
 * @param unclearAttempts how often an unclear outcome is tried again, at the price of a message told twice
 */
@Validated
@ConfigurationProperties("heatline.notice")
record NoticeSettings(
        @DefaultValue("2s") Duration poll,
        @DefaultValue("50") @Min(1) @Max(500) int batch,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("24h") Duration giveUpAfter,
        @DefaultValue("3") @Min(1) int unclearAttempts) {

    Duration pauseAfter(int attempts) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
