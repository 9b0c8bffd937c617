package io.heatline.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The outcome of a check.
 *
 * @param values the cleaned answers by field key, in the form's order, ready to be stored as JSON: trimmed strings,
 *     {@code BigDecimal}, {@code Boolean}, lists of strings; dates as {@code 2026-11-22}, times as {@code 10:30}, moments
 *     as UTC instants ({@code 2026-11-22T02:30:00Z}). A field that is not answered, hidden or read-only is absent.
 *     Empty when something was refused
 * @param problems what was refused and why, in the form's order
 */
public record Checked(Map<String, Object> values, List<FieldProblem> problems) {

    public Checked {
        problems = List.copyOf(problems);
        values = problems.isEmpty() ? Collections.unmodifiableMap(new LinkedHashMap<>(values)) : Map.of();
    }

    /** Whether every answer was accepted. */
    public boolean accepted() {
        return problems.isEmpty();
    }
}
