package io.heatline.bench;

/** One of the two that are compared. */
interface Side {

    /** Walks one order from its opening to its end; throws when anything is refused on the way. */
    void walk();

    /** How many orders have gone their whole way so far. */
    long closed();
}
