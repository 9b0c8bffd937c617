package io.heatline.edge;

/**
 * What is wrong with one field.
 *
 * @param field its path in the request, e.g. {@code contact.phone}
 * @param code stable, e.g. {@code required}
 * @param message for a person, in the asked language where that is known
 */
public record FieldProblem(String field, String code, String message) {}
