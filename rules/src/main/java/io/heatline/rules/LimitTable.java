package io.heatline.rules;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One published table of limits: its rules, and the rows they came from. */
final class LimitTable {
    private static final String FOLDER = "io/heatline/rules/limits";

    private final String version;
    private final CompiledRules rules;
    private final Map<Integer, LimitRow> rowByNumber;

    private LimitTable(String version, CompiledRules rules, Map<Integer, LimitRow> rowByNumber) {
        this.version = version;
        this.rules = rules;
        this.rowByNumber = rowByNumber;
    }

    static LimitTable compile(String version, List<LimitRow> rows) {
        String drl = "package io.heatline.rules.limits;\nimport " + LimitQuestion.class.getName() + ";\n"
                + rows.stream().map(LimitRow::drl).collect(Collectors.joining());
        var byNumber = rows.stream().collect(Collectors.toUnmodifiableMap(LimitRow::number, Function.identity()));
        return new LimitTable(version, CompiledRules.of(FOLDER, drl), byNumber);
    }

    Published published() {
        return new Published(version, rowByNumber.size());
    }

    CompiledRules rules() {
        return rules;
    }

    /** The caller holds a lease of the rules. */
    LimitVerdict ask(LimitFacts facts) {
        var question = new LimitQuestion(facts);
        rules.ask(question);
        return verdict(question.rows().stream()
                .map(number -> Objects.requireNonNull(rowByNumber.get(number)))
                .sorted(Comparator.comparingInt(LimitRow::narrowness).reversed().thenComparingInt(LimitRow::number))
                .toList());
    }

    /**
     * The narrowest row that says something about a limit decides it. Of two that ask for as much the shorter limit holds, so nobody
     * waits longer for the order of the rows.
     */
    private LimitVerdict verdict(List<LimitRow> narrowestFirst) {
        var limits = new EnumMap<Limit, Duration>(Limit.class);
        var said = new TreeSet<LimitRow>(Comparator.comparingInt(LimitRow::number));
        for (Limit limit : Limit.values()) {
            var row = decider(limit, narrowestFirst);
            limits.put(
                    limit,
                    Duration.ofMinutes(Objects.requireNonNull(row.minutes().get(limit))));
            said.add(row);
        }
        var calendar = calendarRow(narrowestFirst);
        if (calendar != null) {
            said.add(calendar);
        }
        return new LimitVerdict(
                limits,
                calendar == null ? null : calendar.calendar(),
                said.stream().map(LimitRow::ref).toList(),
                version);
    }

    private static LimitRow decider(Limit limit, List<LimitRow> narrowestFirst) {
        var saying = narrowestFirst.stream()
                .filter(row -> row.minutes().containsKey(limit))
                .toList();
        int most = saying.get(0).narrowness();
        return saying.stream()
                .filter(row -> row.narrowness() == most)
                .min(Comparator.comparingInt(
                        row -> Objects.requireNonNull(row.minutes().get(limit))))
                .orElseThrow();
    }

    private static @Nullable LimitRow calendarRow(List<LimitRow> narrowestFirst) {
        return narrowestFirst.stream()
                .filter(row -> row.calendar() != null)
                .findFirst()
                .orElse(null);
    }

    /** The shipped limits as they stand in code, for the moment when no table can be asked. */
    static LimitVerdict withoutTable(Priority priority, @Nullable String version) {
        boolean urgent = priority == Priority.EMERGENCY;
        var minutes = new HashMap<Limit, Integer>(Map.of(
                Limit.DISPATCH, 10,
                Limit.ACCEPT, 30,
                Limit.ESCALATE, 60,
                Limit.VISIT, 240,
                Limit.COMPLETE, 960,
                Limit.CALLBACK, 480,
                Limit.RETRY, 120));
        if (urgent) {
            minutes.putAll(Map.of(Limit.ACCEPT, 5, Limit.ESCALATE, 10, Limit.VISIT, 30, Limit.COMPLETE, 240));
        }
        var limits = new EnumMap<Limit, Duration>(Limit.class);
        minutes.forEach((limit, minute) -> limits.put(limit, Duration.ofMinutes(minute)));
        var failed = new RuleRef("limit rules failed", null, "时限规则无法运行，先按出厂时限");
        return new LimitVerdict(limits, null, List.of(failed), version);
    }
}
