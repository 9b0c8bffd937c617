package io.heatline.customer;

/**
 * How far this node's search index is.
 *
 * @param ready false while it is being built: until then the database is searched, slower, without pinyin and typing errors
 * @param done premises the index has
 * @param total premises it will have; an estimate while it is being built
 */
public record IndexState(boolean ready, long done, long total) {}
