package io.heatline.processes;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The few expressions a model may use: a bare name (of a published bean, or of a variable), a condition that compares
 * variables with literals, joined by and/or, and the business key handed on to a called process. Whatever is not
 * recognised here can call code, so it is refused.
 */
public final class ExpressionGrammar {

    private static final String NAME = "\\b[A-Za-z_][A-Za-z0-9_]*\\b";
    private static final String TEXT = "\"[^\"\\\\{}]*\"|'[^'\\\\{}]*'";
    private static final String LITERAL = "(?:" + TEXT + "|-?\\d+(?:\\.\\d+)?\\b|\\btrue\\b|\\bfalse\\b|\\bnull\\b)";
    private static final String OPERATOR = "\\s*(?:==|!=|<=|>=|<|>|\\b(?:eq|ne|le|ge|lt|gt)\\b)\\s*";
    private static final String TERM =
            "(?:" + NAME + OPERATOR + LITERAL + "|" + LITERAL + OPERATOR + NAME + "|" + NAME + ")";
    private static final String JOIN = "\\s*(?:&&|\\|\\||\\band\\b|\\bor\\b)\\s*";

    private static final Pattern BARE_NAME = Pattern.compile("\\$\\{\\s*(" + NAME + ")\\s*}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*" + TERM + "(?:" + JOIN + TERM + ")*+\\s*}");
    private static final Pattern BUSINESS_KEY = Pattern.compile("[#$]\\{\\s*execution\\.processBusinessKey\\s*}");
    private static final Pattern WORD = Pattern.compile(NAME);

    /** Words of the language itself. */
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "empty",
            "instanceof",
            "true",
            "false",
            "null");

    /** Names that the engine gives a meaning of its own. */
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "variableScope");

    private ExpressionGrammar() {}

    /** Whether the engine would evaluate anything in the text. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** The name in <code>${name}</code>, whether of a bean or of a variable. */
    public static Optional<String> name(String expression) {
        Matcher matcher = BARE_NAME.matcher(expression.strip());
        return matcher.matches() && isFree(matcher.group(1)) ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The variables that a condition reads, in the order of their mention; empty if it is not of the grammar. */
    public static Optional<Set<String>> condition(String expression) {
        String text = expression.strip();
        if (!CONDITION.matcher(text).matches()) {
            return Optional.empty();
        }
        Set<String> names = words(text.replaceAll(TEXT, " "));
        return names.stream().allMatch(ExpressionGrammar::isFree) ? Optional.of(names) : Optional.empty();
    }

    /** Whether it hands on the business key, which only a call activity may. */
    public static boolean isBusinessKey(String expression) {
        return BUSINESS_KEY.matcher(expression.strip()).matches();
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        WORD.matcher(text).results().map(found -> found.group()).forEach(words::add);
        words.removeAll(KEYWORDS);
        return words;
    }

    private static boolean isFree(String name) {
        return !KEYWORDS.contains(name) && !RESERVED.contains(name);
    }
}
