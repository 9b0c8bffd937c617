package io.heatline.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of limits, checked.
 *
 * @param number the row as the editor sees it (1-based)
 * @param type code, null for any
 * @param priority null for any
 * @param heating whether only within or only outside the heating season, null for both
 * @param calendar key of a calendar, null for what a wider row says
 * @param minutes what the row says; a limit it leaves out is a wider row's
 */
record LimitRow(
        int number,
        @Nullable String type,
        @Nullable Priority priority,
        @Nullable Boolean heating,
        @Nullable String calendar,
        Map<Limit, Integer> minutes) {

    static final String TABLE = "时限";

    /** How much the row asks for: of the rows that match, the one that asks for most decides. */
    int narrowness() {
        return (int) Stream.of(type, priority, heating).filter(Objects::nonNull).count();
    }

    boolean isComplete() {
        return narrowness() == 0 && minutes.size() == Limit.values().length;
    }

    /** What no two rows may have in common. */
    List<String> scope() {
        return Stream.of(type, priority, heating)
                .map(part -> Objects.toString(part, ""))
                .toList();
    }

    /** The row as a rule; every value in it is a constant of ours. */
    String drl() {
        String conditions = Stream.of(
                        type == null ? null : "type == \"" + type + "\"",
                        priority == null ? null : "priority == \"" + priority + "\"",
                        heating == null ? null : "heating == " + heating)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return """
                rule "%s_%d" when
                    $question : LimitQuestion(%s)
                then
                    $question.answer(%d);
                end
                """.formatted(TABLE, number, conditions, number);
    }

    RuleRef ref() {
        String scope = Stream.of(
                        type == null ? null : LimitWords.TYPES.word(type),
                        priority == null ? null : LimitWords.PRIORITIES.word(priority.name()),
                        heating == null ? null : LimitWords.SEASONS.word(heating.toString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("·"));
        String limits = Arrays.stream(Limit.values())
                .filter(minutes::containsKey)
                .map(limit -> limit.word() + " " + minutes.get(limit) + " 分钟")
                .collect(Collectors.joining("，"));
        String label = "时限表第 %d 行：%s，%s".formatted(number, scope.isEmpty() ? "所有工单" : scope, limits);
        return new RuleRef(TABLE, number, label);
    }
}
