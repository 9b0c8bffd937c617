package io.heatline.rules;

/**
 * A table that routes requests now.
 *
 * @param version SHA-256 of the workbook, 64 hexadecimal digits
 * @param rows how many rows it decides by
 */
public record Published(String version, int rows) {}
