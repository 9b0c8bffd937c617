package io.heatline.demo;

import io.heatline.identity.StationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An estate of the demo city, from the list its routing table is made of.
 *
 * @param station null where a dispatcher has to decide
 */
record DemoEstate(String name, String district, @Nullable StationId station) {

    private static final String LIST = "/io/heatline/rules/demo-estates.csv";

    static List<DemoEstate> all() {
        try (var list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DemoEstate.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            return list.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(DemoEstate::parse)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static DemoEstate parse(String line) {
        var cells = line.split(",", -1);
        return new DemoEstate(cells[0], cells[1], cells[2].isBlank() ? null : new StationId(cells[2]));
    }
}
