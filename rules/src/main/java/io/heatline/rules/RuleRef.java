package io.heatline.rules;

import org.jspecify.annotations.Nullable;

/**
 * A rule that had a say in a verdict.
 *
 * @param name the rule's name, stable enough to be stored
 * @param row the row of the workbook as its editor sees it (1-based), or null for a rule that is not from a table
 * @param label the rule as one Chinese sentence, for people
 */
public record RuleRef(String name, @Nullable Integer row, String label) {}
