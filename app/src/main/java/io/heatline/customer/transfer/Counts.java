package io.heatline.customer.transfer;

import io.heatline.customer.store.ImportMapper.Count;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of an import by what they do or did. They are counted once, at the end of a step: of half a million rows that takes a second,
 * and whoever waits for an import asks for it again and again.
 */
record Counts(Map<Verdict, Long> rows) {

    static Counts of(List<Count> counted) {
        var rows = new EnumMap<Verdict, Long>(Verdict.class);
        counted.forEach(count -> rows.put(Verdict.valueOf(count.verdict()), count.rowCount()));
        return new Counts(rows);
    }

    /** Of a {@link #text}. */
    static Counts read(String text) {
        var rows = new EnumMap<Verdict, Long>(Verdict.class);
        Arrays.stream(text.split(","))
                .map(one -> one.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> rows.put(Verdict.valueOf(parts[0]), Long.valueOf(parts[1])));
        return new Counts(rows);
    }

    /** For the database: {@code CREATE=3,ERROR=1}. */
    String text() {
        return rows.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(","));
    }
}
