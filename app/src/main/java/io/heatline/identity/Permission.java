package io.heatline.identity;

/** What a role lets a person do. */
public enum Permission {
    ORDER_OPEN,
    ORDER_READ_ALL,
    /** The orders of the person's own station. */
    ORDER_READ_STATION,
    ORDER_REASSIGN,
    ORDER_CANCEL,
    /** Phone numbers unmasked in lists. */
    PHONE_READ,
    RULES_EDIT,
    PROCESS_DEPLOY,
    PROCESS_READ,
    AUDIT_READ,
    PEOPLE_EDIT
}
