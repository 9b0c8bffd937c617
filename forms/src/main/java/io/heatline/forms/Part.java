package io.heatline.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One component of a form file, or an object inside it. What it cannot give is written down as a flaw, and reading goes on. */
record Part(String name, JsonNode node, List<FormBroken.Flaw> flaws) {

    private static final int MAX_SCALE = 10;
    private static final BigDecimal MAX_NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);

    static Part of(JsonNode node, List<FormBroken.Flaw> flaws) {
        String fallback = node.path("id").asText(node.path("type").asText("component"));
        return new Part(node.path("key").asText(fallback), node, flaws);
    }

    void flaw(String why) {
        flaws.add(new FormBroken.Flaw(name, why));
    }

    Part part(String attribute) {
        JsonNode inner = node.path(attribute);
        if (!inner.isObject() && !inner.isMissingNode()) {
            flaw(attribute + " must be an object");
        }
        return new Part(name, inner, flaws);
    }

    /** Whatever is not known cannot be checked, and what the server would not check must not look as if it were. */
    void allowOnly(Set<String> attributes) {
        node.fieldNames().forEachRemaining(attribute -> {
            if (!attributes.contains(attribute)) {
                flaw(attribute + " is not supported here");
            }
        });
    }

    boolean has(String attribute) {
        return node.hasNonNull(attribute);
    }

    String text(String attribute, String otherwise) {
        JsonNode value = node.path(attribute);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (has(attribute)) {
            flaw(attribute + " must be a text");
        }
        return otherwise;
    }

    boolean flag(String attribute) {
        if (has(attribute) && !node.path(attribute).isBoolean()) {
            flaw(attribute + " must be true or false");
        }
        return node.path(attribute).asBoolean(false);
    }

    int count(String attribute, int otherwise) {
        JsonNode value = node.path(attribute);
        if (value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 0) {
            return value.intValue();
        }
        if (has(attribute)) {
            flaw(attribute + " must be a whole number of at least 0");
        }
        return otherwise;
    }

    @Nullable
    BigDecimal number(String attribute) {
        BigDecimal number = numberOf(node.path(attribute));
        if (number == null && has(attribute)) {
            flaw(attribute + " must be a number");
        }
        return number;
    }

    /** Forms write some numbers as texts, {@code "increment": "0.5"}. */
    private static @Nullable BigDecimal numberOf(JsonNode node) {
        try {
            BigDecimal number = node.isTextual() || node.isNumber() ? new BigDecimal(node.asText()) : null;
            return number == null || tooLarge(number) ? null : number;
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static boolean tooLarge(BigDecimal number) {
        return number.abs().compareTo(MAX_NUMBER) > 0 || Math.abs((long) number.scale()) > MAX_SCALE;
    }
}
