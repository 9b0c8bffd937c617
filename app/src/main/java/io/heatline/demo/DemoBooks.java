package io.heatline.demo;

import io.heatline.customer.CustomerType;
import io.heatline.customer.Network;
import io.heatline.customer.NetworkStatus;
import io.heatline.customer.Payment;
import io.heatline.customer.PremisesDetails;
import io.heatline.customer.PremisesImport.Heating;
import io.heatline.customer.PremisesState;
import io.heatline.customer.Temperature;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What the demo city's charging office has in its books of a flat: area, payments of three seasons, measured temperatures. */
final class DemoBooks {

    private static final String SOURCE = "charging-demo";

    /** Yuan for a square metre and season, as a northern city charges. */
    private static final BigDecimal TARIFF = new BigDecimal("38.32");

    private static final int SEASONS = 3;
    private static final int READINGS = 24;
    private static final List<String> ROOMS = List.of("客厅", "主卧", "次卧");

    private final Random random;
    private final Instant now;
    private final int thisSeason;
    private int accounts = 100_000;

    /** @param now the readings end here */
    DemoBooks(Random random, Instant now) {
        this.random = random;
        this.now = now;
        var today = now.atZone(ZoneOffset.ofHours(8));
        thisSeason = today.getMonthValue() >= 7 ? today.getYear() : today.getYear() - 1;
    }

    PremisesDetails flat() {
        int lot = random.nextInt(100);
        var state = lot < 3 ? PremisesState.STOPPED : lot < 7 ? PremisesState.REPORTED_STOP : PremisesState.IN_USE;
        var area = BigDecimal.valueOf(3_800 + random.nextInt(11_000), 2);
        return new PremisesDetails(state, area, CustomerType.RESIDENT, "RL" + ++accounts, null);
    }

    Heating heating(PremisesDetails flat) {
        boolean heated = flat.state() == PremisesState.IN_USE;
        var network = heated ? Network.CONNECTED : Network.SUSPENDED;
        var since = LocalDate.of(thisSeason - random.nextInt(12), 10, 20);
        var temperatures = heated && random.nextInt(4) == 0 ? temperatures() : List.<Temperature>of();
        return new Heating(SOURCE, payments(flat), new NetworkStatus(network, since), temperatures);
    }

    private List<Payment> payments(PremisesDetails flat) {
        var area = flat.heatedArea() == null ? BigDecimal.ZERO : flat.heatedArea();
        var due = area.multiply(TARIFF).setScale(2, RoundingMode.HALF_UP);
        return IntStream.range(0, SEASONS)
                .mapToObj(ago -> payment(thisSeason - ago, due, ago))
                .toList();
    }

    /** Who has not paid yet is in this season's books, seldom in older ones. */
    private Payment payment(int year, BigDecimal due, int ago) {
        var season = year + "-" + (year + 1);
        int lot = random.nextInt(100);
        var paidAt = LocalDate.of(year, 9, 20)
                .plusDays(random.nextInt(30))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        if (lot < (ago == 0 ? 12 : 2)) {
            return new Payment(season, due, BigDecimal.ZERO, null);
        }
        boolean half = ago == 0 && lot < 16;
        var paid = half ? due.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : due;
        return new Payment(season, due, paid, paidAt.isAfter(now) ? now : paidAt);
    }

    /** Every six hours up to now, around what this flat is usually at. */
    private List<Temperature> temperatures() {
        double usual = 18 + random.nextGaussian() * 2.2;
        var place = ROOMS.get(random.nextInt(ROOMS.size()));
        var readings = new ArrayList<Temperature>();
        for (int i = READINGS - 1; i >= 0; i--) {
            var celsius = BigDecimal.valueOf(usual + Math.sin(i * Math.PI / 2) * 0.6 + random.nextGaussian() * 0.3)
                    .setScale(1, RoundingMode.HALF_UP);
            readings.add(new Temperature(now.minus(Duration.ofHours(6L * i)), celsius, place));
        }
        return readings;
    }
}
