package io.heatline.workorder;

/**
 * A user task that is open beyond its limit.
 *
 * @param key the task's id in the model
 * @param name its name in the model
 */
public record LateStep(String key, String name) {}
