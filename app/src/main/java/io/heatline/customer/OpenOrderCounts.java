package io.heatline.customer;

import java.util.Collection;
import java.util.Map;

/** How many orders of a premises are still open; answered by the room that has the orders. */
public interface OpenOrderCounts {

    /** By premises id; one that is missing has none. */
    Map<Long, Integer> ofPremises(Collection<Long> premisesIds);
}
