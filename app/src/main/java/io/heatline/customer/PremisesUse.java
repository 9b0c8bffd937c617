package io.heatline.customer;

import java.util.Optional;

/** Asked whether something of another room hangs on a premises, before it is deleted. */
public interface PremisesUse {

    /** What hangs there, in a word such as {@code orders}. */
    Optional<String> of(long premisesId);
}
