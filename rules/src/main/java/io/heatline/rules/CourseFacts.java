package io.heatline.rules;

/**
 * What the supervision rules know of an order's course.
 *
 * @param happened what has just happened: {@code CALL}, {@code TRANSFER} or {@code REDO}
 * @param calls how often somebody has called about it since it was opened
 * @param transfers how often it was handed to somebody else
 * @param redos how often the work had to be done again
 */
public record CourseFacts(String happened, int calls, int transfers, int redos) {}
