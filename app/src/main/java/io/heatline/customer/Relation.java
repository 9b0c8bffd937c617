package io.heatline.customer;

/** What somebody who answers for a flat is to it. */
public enum Relation {
    OWNER,
    TENANT,
    FAMILY,
    PROPERTY_OFFICE,
    OTHER
}
