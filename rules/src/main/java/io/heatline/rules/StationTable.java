package io.heatline.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One published table: its rules, and the rows they came from. */
final class StationTable {
    private final String version;
    private final CompiledRules rules;
    private final Map<String, TableRow> rowByRule;
    private final Map<String, RuleRef> refByRule;
    /** Each estate's key by itself: this one knows its hash already, which the rules are found by. */
    private final Map<String, String> estates;

    StationTable(String version, CompiledRules rules, Map<String, TableRow> rowByRule) {
        this.version = version;
        this.rules = rules;
        this.rowByRule = Map.copyOf(rowByRule);
        this.refByRule = rowByRule.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, rule -> rule.getValue().ref()));
        this.estates = rowByRule.values().stream()
                .map(TableRow::key)
                .distinct()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> key));
    }

    Published published() {
        return new Published(version, rowByRule.size());
    }

    CompiledRules rules() {
        return rules;
    }

    /** The caller holds a lease of the rules. */
    Verdict route(@Nullable String estate, @Nullable String type, @Nullable String fault) {
        String spelt = estate == null ? "" : EstateKey.of(estate);
        if (estate == null || spelt.isEmpty()) {
            return undecided(UndecidedCause.ESTATE_MISSING, "工单没有写明楼盘，请核对地址后人工派单。");
        }
        String key = estates.get(spelt);
        if (key == null) {
            return undecided(UndecidedCause.ESTATE_UNKNOWN, "楼盘归属表里没有“%s”，请人工派单；如果是新楼盘，请规则管理员补上。", Shown.of(estate));
        }
        StationQuestion question = new StationQuestion(key, type, fault);
        rules.ask(question);
        return verdict(estate, question.answers());
    }

    private Verdict verdict(String estate, List<StationQuestion.Answer> answers) {
        if (answers.size() == 1) {
            var only = answers.get(0);
            return new Verdict.Decided(only.station(), List.of(ref(only)), version);
        }
        List<StationQuestion.Answer> narrowest = answers.isEmpty() ? answers : narrowest(answers);
        if (narrowest.isEmpty()) {
            String reason = "楼盘归属表只为“%s”的特定业务类型或故障指定了服务站，不包括这张工单，请人工派单。";
            return undecided(UndecidedCause.NO_ROW_APPLIES, reason, Shown.of(estate));
        }
        String station = narrowest.get(0).station();
        boolean agreed = narrowest.stream().allMatch(answer -> answer.station().equals(station));
        return agreed ? decided(station, narrowest) : differ(estate, narrowest);
    }

    /** Of the rows that matched, those that ask for the most, in the order of the sheet. */
    private List<StationQuestion.Answer> narrowest(List<StationQuestion.Answer> answers) {
        int most = answers.stream()
                .mapToInt(answer -> row(answer).narrowness())
                .max()
                .orElse(0);
        return answers.stream()
                .filter(answer -> row(answer).narrowness() == most)
                .sorted(Comparator.comparingInt(answer -> row(answer).number()))
                .toList();
    }

    private TableRow row(StationQuestion.Answer answer) {
        return Objects.requireNonNull(rowByRule.get(answer.rule()));
    }

    private Verdict decided(String station, List<StationQuestion.Answer> answers) {
        return new Verdict.Decided(station, answers.stream().map(this::ref).toList(), version);
    }

    private RuleRef ref(StationQuestion.Answer answer) {
        return Objects.requireNonNull(refByRule.get(answer.rule()));
    }

    private Verdict differ(String estate, List<StationQuestion.Answer> answers) {
        String numbers = answers.stream()
                .map(answer -> Integer.toString(row(answer).number()))
                .collect(Collectors.joining("、"));
        String stations = answers.stream()
                .map(StationQuestion.Answer::station)
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
        String reason = "楼盘归属表第 %s 行为“%s”指定了不同的服务站（%s），请人工派单，并请规则管理员更正。";
        return undecided(UndecidedCause.STATIONS_DIFFER, reason, numbers, Shown.of(estate), stations);
    }

    private Verdict undecided(UndecidedCause cause, String reason, Object... words) {
        return new Verdict.Undecided(cause, reason.formatted(words), version);
    }
}
