package io.heatline.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;

/** Leads the compiler's errors back to the cells they came from. */
final class CompileErrors {
    private static final Pattern RULE = Pattern.compile("\"(" + TableTemplate.RULE_TABLE + "_\\d+)\"");

    private final List<String> lines;
    private final Map<String, TableRow> rowByRule;

    CompileErrors(String drl, Map<String, TableRow> rowByRule) {
        this.lines = drl.lines().toList();
        this.rowByRule = rowByRule;
    }

    /** In the order of the sheet; errors without a cell only if there is no other. */
    RuleTableBroken led(List<Message> errors) {
        List<CellProblem> problems = errors.stream()
                .map(this::problem)
                .distinct()
                .sorted(Comparator.comparingInt(CellProblem::row))
                .toList();
        List<CellProblem> inCells = problems.stream().filter(p -> p.row() > 0).toList();
        return new RuleTableBroken(inCells.isEmpty() ? problems : inCells);
    }

    private CellProblem problem(Message error) {
        String message = "这一行无法编译成规则，请检查填写的内容：" + error.getText();
        return row(error)
                .map(row -> CellProblem.at(row.number() - 1, column(error), message))
                .orElseGet(() -> CellProblem.ofFile("表格无法编译成规则：" + error.getText()));
    }

    /** The row whose rule the error names, or whose estate it quotes, or in whose rule its line is. */
    private Optional<TableRow> row(Message error) {
        return lastRule(error.getText())
                .or(() -> quoted(error.getText()))
                .or(() -> lastRule(String.join("\n", upTo(error))));
    }

    private Optional<TableRow> quoted(String text) {
        return rowByRule.values().stream()
                .filter(row -> text.contains("\"" + row.key() + "\""))
                .findFirst();
    }

    private Optional<TableRow> lastRule(String text) {
        Matcher rule = RULE.matcher(text);
        return rule.results()
                .map((MatchResult match) -> match.group(1))
                .reduce((first, second) -> second)
                .map(rowByRule::get);
    }

    /** A rule is its estate up to {@code then}, and its station after it. */
    private int column(Message error) {
        List<String> before = upTo(error).stream().map(String::strip).toList();
        return before.lastIndexOf("then") > before.lastIndexOf("when") ? TableTemplate.STATION : TableTemplate.ESTATE;
    }

    private List<String> upTo(Message error) {
        return lines.subList(0, Math.max(0, Math.min(error.getLine(), lines.size())));
    }
}
