package io.heatline.customer;

import java.util.Collection;
import java.util.Set;

/** Asked whether something of another room hangs on a premises, before it is deleted. */
public interface PremisesUse {

    /** What hangs there, in a word such as {@code orders}. */
    String word();

    /** Of these premises, those on which something hangs. */
    Set<Long> among(Collection<Long> premisesIds);
}
