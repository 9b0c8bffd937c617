package io.heatline.customer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every record must say, and within which bounds. */
final class SyncChecks {

    private static final Pattern SEASON = Pattern.compile("(20[0-9]{2})-(20[0-9]{2})");
    private static final BigDecimal MOST = new BigDecimal("9999999999.99");
    private static final BigDecimal COLDEST = new BigDecimal("-50");
    private static final BigDecimal HOTTEST = new BigDecimal("60");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final int PLACE = 40;

    private SyncChecks() {}

    /** @throws SyncRefused naming the field */
    static void check(SyncRecord record, Instant now) {
        require(record.premises() != null, "premises", "which premises it is of");
        require(
                record.seq() != null || record.at() != null,
                "seq",
                "seq or at, by which a late record is told from a newer one");
        past("at", record.at(), now);
        if (record instanceof SyncRecord.OfPayment said) {
            season(said.season());
            money("due", said.due());
            money("paid", said.paid());
            past("paidAt", said.paidAt(), now);
        } else if (record instanceof SyncRecord.OfNetwork said) {
            require(said.status() != null, "status", "CONNECTED, SUSPENDED or DISCONNECTED");
        } else if (record instanceof SyncRecord.OfTemperature said) {
            require(said.measuredAt() != null, "measuredAt", "when it was measured");
            past("measuredAt", said.measuredAt(), now);
            celsius(said.celsius());
            var place = said.place();
            bound(place == null || place.length() <= PLACE, "place", "at most 40 characters");
        }
    }

    private static void season(@Nullable String season) {
        require(season != null, "season", "such as 2026-2027");
        var years = SEASON.matcher(String.valueOf(season));
        bound(
                years.matches() && Integer.parseInt(years.group(2)) == Integer.parseInt(years.group(1)) + 1,
                "season",
                "two years one after the other, such as 2026-2027");
    }

    private static void money(String field, @Nullable BigDecimal amount) {
        require(amount != null, field, "an amount in yuan");
        bound(
                amount != null
                        && amount.signum() >= 0
                        && amount.compareTo(MOST) <= 0
                        && amount.stripTrailingZeros().scale() <= 2,
                field,
                "in yuan, from 0, with at most two decimals");
    }

    private static void celsius(@Nullable BigDecimal celsius) {
        require(celsius != null, "celsius", "degrees Celsius");
        bound(
                celsius != null
                        && celsius.compareTo(COLDEST) >= 0
                        && celsius.compareTo(HOTTEST) <= 0
                        && celsius.stripTrailingZeros().scale() <= 1,
                "celsius",
                "from -50 to 60, with at most one decimal");
    }

    private static void past(String field, @Nullable Instant at, Instant now) {
        bound(
                at == null || !at.isAfter(now.plus(CLOCKS_DIFFER)),
                field,
                "lies in the future: check the clock and the time zone");
    }

    private static void require(boolean there, String field, String what) {
        if (!there) {
            throw new SyncRefused("required", field, "missing: " + what);
        }
    }

    private static void bound(boolean within, String field, String bounds) {
        if (!within) {
            throw new SyncRefused("out-of-range", field, bounds);
        }
    }
}
