package io.heatline.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One published table: its rules, and the rows they came from. */
final class StationTable {
    private final String version;
    private final CompiledRules rules;
    private final Map<String, TableRow> rowByRule;
    private final Set<String> estates;

    StationTable(String version, CompiledRules rules, Map<String, TableRow> rowByRule) {
        this.version = version;
        this.rules = rules;
        this.rowByRule = Map.copyOf(rowByRule);
        this.estates = rowByRule.values().stream().map(TableRow::key).collect(Collectors.toUnmodifiableSet());
    }

    Published published() {
        return new Published(version, rowByRule.size());
    }

    CompiledRules rules() {
        return rules;
    }

    /** The caller holds a lease of the rules. */
    Verdict route(String estate, @Nullable String type, @Nullable String fault) {
        String key = EstateKey.of(estate);
        if (!estates.contains(key)) {
            return undecided(UndecidedCause.ESTATE_UNKNOWN, "楼盘归属表里没有“%s”，请人工派单；如果是新楼盘，请规则管理员补上。", Shown.of(estate));
        }
        StationQuestion question = new StationQuestion(key, type, fault);
        rules.ask(question);
        return verdict(estate, question.answers());
    }

    private Verdict verdict(String estate, List<StationQuestion.Answer> answers) {
        List<TableRow> rows = narrowest(answers);
        if (rows.isEmpty()) {
            String reason = "楼盘归属表只为“%s”的特定业务类型或故障指定了服务站，不包括这张工单，请人工派单。";
            return undecided(UndecidedCause.NO_ROW_APPLIES, reason, Shown.of(estate));
        }
        Set<String> stations = rows.stream().map(TableRow::station).collect(Collectors.toCollection(TreeSet::new));
        return stations.size() == 1 ? decided(rows) : differ(estate, rows, stations);
    }

    /** Of the rows that matched, those that ask for the most. */
    private List<TableRow> narrowest(List<StationQuestion.Answer> answers) {
        List<TableRow> matched = answers.stream()
                .map(answer -> rowByRule.get(answer.rule()))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        int most = matched.stream().mapToInt(TableRow::narrowness).max().orElse(0);
        return matched.stream().filter(row -> row.narrowness() == most).toList();
    }

    private Verdict decided(List<TableRow> rows) {
        return new Verdict.Decided(
                rows.get(0).station(), rows.stream().map(TableRow::ref).toList(), version);
    }

    private Verdict differ(String estate, List<TableRow> rows, Set<String> stations) {
        String numbers =
                rows.stream().map(row -> Integer.toString(row.number())).collect(Collectors.joining("、"));
        String reason = "楼盘归属表第 %s 行为“%s”指定了不同的服务站（%s），请人工派单，并请规则管理员更正。";
        return undecided(UndecidedCause.STATIONS_DIFFER, reason, numbers, Shown.of(estate), String.join("、", stations));
    }

    private Verdict undecided(UndecidedCause cause, String reason, Object... words) {
        return new Verdict.Undecided(cause, reason.formatted(words), version);
    }
}
