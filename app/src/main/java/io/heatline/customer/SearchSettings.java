package io.heatline.customer;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The search index of this node.
 *
 * @param inMemory builds it anew at each start instead of keeping it in the data folder
 * @param follow how often it looks for what other nodes have saved
 * @param keep how often it is written to disk; what was not is read again after a crash
 */
@Validated
@ConfigurationProperties("heatline.search")
public record SearchSettings(
        @DefaultValue("false") boolean inMemory,
        @NotNull @DefaultValue("1s") Duration follow,
        @NotNull @DefaultValue("30s") Duration keep) {}
