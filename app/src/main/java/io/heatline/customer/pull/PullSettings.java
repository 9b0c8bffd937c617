package io.heatline.customer.pull;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Another system's database. Nothing is read while there is no address.
 *
 * @param url JDBC address of PostgreSQL, Oracle or H2
 * @param user who may read the views and nothing else
 * @param source the system's name, as in {@code /api/sync/<source>}
 * @param interval how often its views are read
 * @param overlap how far before the last count reading begins again: counts are given before their transactions are certain
 * @param premises name of the view of premises; empty to read none. So are payments, network and temperatures
 */
@Validated
@ConfigurationProperties("heatline.sync.pull")
public record PullSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,

        @DefaultValue("charging") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        String source,

        @NotNull @DefaultValue("5m") Duration interval,
        @DefaultValue("1000") @Min(0) @Max(1_000_000) long overlap,

        @DefaultValue("heatline_premises") @Pattern(regexp = VIEW)
        String premises,

        @DefaultValue("heatline_payments") @Pattern(regexp = VIEW)
        String payments,

        @DefaultValue("heatline_network") @Pattern(regexp = VIEW)
        String network,

        @DefaultValue("heatline_temperatures") @Pattern(regexp = VIEW)
        String temperatures) {

    private static final String VIEW = "([A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?)?";

    boolean asked() {
        return !url.isEmpty();
    }

    @Nullable
    String view(View view) {
        var name =
                switch (view) {
                    case PREMISES -> premises;
                    case PAYMENTS -> payments;
                    case NETWORK -> network;
                    case TEMPERATURES -> temperatures;
                };
        return name.isEmpty() ? null : name;
    }

    /** Neither password nor an address that may hold one. */
    @Override
    public String toString() {
        return "PullSettings[source=" + source + ", interval=" + interval + "]";
    }
}
