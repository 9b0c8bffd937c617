package io.heatline.customer;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the archive takes for granted.
 *
 * @param area the area code that a landline without one belongs to, e.g. {@code 0451}; empty to guess none
 */
@Validated
@ConfigurationProperties("heatline.customers")
public record CustomerSettings(
        @DefaultValue("") @Pattern(regexp = "(0[1-9][0-9]{1,2})?")
        String area) {}
