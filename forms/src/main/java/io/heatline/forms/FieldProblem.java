package io.heatline.forms;

/**
 * Why one answer was refused.
 *
 * @param field the key of the field, or the unknown key that was sent (cut after 64 characters)
 * @param code stable: required, too-short, too-long, pattern, min, max, decimals, option, type, unknown-field,
 *     not-found or characters
 * @param message one sentence for the person who filled the form, in their language
 */
public record FieldProblem(String field, String code, String message) {}
