package io.heatline.forms;

import camundajar.impl.scala.Product;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/**
 * A FEEL condition of a form, kept to a small grammar: names, literals, comparisons, and/or/not, {@code in} and a few
 * functions. Loops and arithmetic are left out, so a condition costs next to nothing and means the same in the browser.
 */
final class Condition {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_DEPTH = 12;
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Set<String> FUNCTIONS =
            Set.of("not", "contains", "starts with", "ends with", "list contains", "count", "string length");
    private static final Set<String> GRAMMAR = Set.of(
            "Ref",
            "ConstString",
            "ConstNumber",
            "ConstBool",
            "ConstNull",
            "ConstList",
            "ArithmeticNegation",
            "Equal",
            "Not",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Conjunction",
            "Disjunction",
            "In",
            "UnaryTestExpression",
            "AtLeastOne",
            "FunctionInvocation",
            "PositionalFunctionParameters",
            "::",
            "Nil");

    private final ParsedExpression expression;
    private final Set<String> reads;

    private Condition(ParsedExpression expression, Set<String> reads) {
        this.expression = expression;
        this.reads = Set.copyOf(reads);
    }

    /** Reads {@code =decision != "decline"}. */
    static Condition parse(String text) throws NotUnderstood {
        if (!text.startsWith("=") || text.length() > MAX_LENGTH || depthOf(text) > MAX_DEPTH) {
            throw new NotUnderstood(
                    "is no FEEL expression of at most " + MAX_LENGTH + " characters that starts with =");
        }
        ParseResult parsed = FEEL.parseExpression(text.substring(1));
        if (parsed.isFailure()) {
            throw new NotUnderstood("is no FEEL expression");
        }
        Set<String> reads = new HashSet<>();
        walk((Product) parsed.parsedExpression().expression(), reads);
        return new Condition(parsed.parsedExpression(), reads);
    }

    /** The names it reads. */
    Set<String> reads() {
        return reads;
    }

    /** True only where it is plainly true: like the browser, a condition that fails holds nothing back. */
    boolean holds(Map<String, Object> facts) {
        var evaluated = FEEL.evaluate(expression, facts);
        return evaluated.isSuccess() && Boolean.TRUE.equals(evaluated.result());
    }

    /** The parser tries each bracket in several ways: a deep nest would keep it busy for hours. */
    private static int depthOf(String text) {
        return (int)
                text.chars().filter(character -> "([{".indexOf(character) >= 0).count();
    }

    private static void walk(Product node, Set<String> reads) throws NotUnderstood {
        if (!GRAMMAR.contains(node.productPrefix())) {
            throw new NotUnderstood("uses " + node.productPrefix() + ", which conditions of forms may not");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            throw new NotUnderstood("calls " + call.function() + ", which conditions of forms may not");
        }
        if (node instanceof Ref ref) {
            reads.add(nameOf(ref));
            return;
        }
        for (int i = 0; i < node.productArity(); i++) {
            if (node.productElement(i) instanceof Product part) {
                walk(part, reads);
            }
        }
    }

    private static String nameOf(Ref ref) throws NotUnderstood {
        if (ref.names().size() != 1) {
            throw new NotUnderstood("reads inside a value, which conditions of forms may not");
        }
        return ref.names().head();
    }
}
