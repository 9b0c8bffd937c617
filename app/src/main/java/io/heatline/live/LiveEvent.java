package io.heatline.live;

/**
 * Something a browser should know at once.
 *
 * @param type the event's name on the wire, e.g. {@code task}
 * @param data written as JSON; ids, no personal data
 */
public record LiveEvent(String type, Object data, Audience audience) {}
