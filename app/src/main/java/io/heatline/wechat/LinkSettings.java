package io.heatline.wechat;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The links technicians are sent.
 *
 * @param secret signs them, the same on every node; left out, one is made and kept in the data folder (not in production)
 * @param validity how long a link opens its order
 * @param late how much longer for the browser that opened it in time: work captured without a network is sent late
 */
@Validated
@ConfigurationProperties("heatline.link")
record LinkSettings(
        @Nullable @Size(min = 32, message = "must have at least 32 characters")
        String secret,

        @NotNull @DefaultValue("7d") Duration validity,

        @NotNull @DefaultValue("7d") Duration late) {}
