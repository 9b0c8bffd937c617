package io.heatline.customer;

import org.jspecify.annotations.Nullable;

/** A person who answers for a premises. */
public record Contact(long id, long premisesId, @Nullable String name, Phone phone) {}
