package io.heatline.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table, checked.
 *
 * @param number the row as the editor sees it (1-based)
 * @param estate as written
 * @param type code, null for any
 * @param fault code, null for any
 */
record TableRow(
        int number,
        String estate,
        @Nullable String type,
        @Nullable String fault,
        String station) {

    /** How many of type and fault the row asks for: of the rows that match, those with the most decide. */
    int narrowness() {
        return (type == null ? 0 : 1) + (fault == null ? 0 : 1);
    }

    /** What no two rows may have in common. */
    List<String> scope() {
        return List.of(key(), Objects.toString(type, ""), Objects.toString(fault, ""));
    }

    String key() {
        return EstateKey.of(estate);
    }

    /** The cells as rules are compiled from them: nothing in here that was not checked. */
    List<String> cells() {
        return List.of(key(), Objects.toString(type, ""), Objects.toString(fault, ""), station);
    }

    RuleRef ref() {
        String scope = Stream.of(estate, type, fault).filter(Objects::nonNull).collect(Collectors.joining("·"));
        String label = "楼盘归属表第 %d 行：%s 归 %s".formatted(number, scope, station);
        return new RuleRef(TableTemplate.RULE_TABLE, number, label);
    }
}
