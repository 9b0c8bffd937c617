package io.heatline.identity;

import static io.heatline.identity.Permission.*;

import java.util.Set;

/** What a person is in the company; the one table of what each role may do. */
public enum Role {
    AGENT(
            ORDER_OPEN,
            ORDER_READ_ALL,
            ORDER_REASSIGN,
            ORDER_CANCEL,
            ORDER_URGE,
            ORDER_MERGE,
            ORDER_INFORM,
            PHONE_READ,
            CUSTOMER_EDIT,
            CALL_READ,
            CALL_LISTEN,
            CALL_TAKE,
            CALL_BACK),
    /** Also edits the table that routes by estate, which is their daily knowledge, and takes the archive in and out. */
    DISPATCHER(
            ORDER_OPEN,
            ORDER_READ_ALL,
            ORDER_REASSIGN,
            ORDER_CANCEL,
            ORDER_URGE,
            ORDER_SUPERVISE,
            ORDER_SUSPEND,
            ORDER_MERGE,
            ORDER_INFORM,
            ORDER_DISPATCH,
            PHONE_READ,
            CUSTOMER_EDIT,
            CUSTOMER_IMPORT,
            CUSTOMER_EXPORT,
            RULES_EDIT,
            CALL_READ,
            CALL_LISTEN,
            CALL_TAKE,
            CALL_BACK),
    /** Where the ladder ends: what neither station nor dispatcher has moved. */
    MANAGER(
            ORDER_READ_ALL,
            ORDER_REASSIGN,
            ORDER_CANCEL,
            ORDER_URGE,
            ORDER_SUPERVISE,
            ORDER_MERGE,
            ORDER_INFORM,
            PHONE_READ,
            CALL_READ,
            CALL_LISTEN,
            CALL_EXPORT,
            CALL_BACK,
            TELEPHONY_EDIT),
    /** The expert desk (专家坐席): answers what the agents can't. */
    EXPERT(ORDER_READ_ALL, ORDER_URGE, ORDER_INFORM, PHONE_READ),
    /** The customer office: looks into complaints above the stations. */
    OFFICE(ORDER_READ_ALL, ORDER_CANCEL, ORDER_URGE, ORDER_SUPERVISE, ORDER_INFORM, PHONE_READ),
    STATION_LEAD(
            ORDER_READ_STATION,
            ORDER_REASSIGN,
            ORDER_CANCEL,
            ORDER_URGE,
            ORDER_RETURN,
            ORDER_SUSPEND,
            ORDER_INFORM,
            ORDER_DISPATCH,
            PHONE_READ),
    /** Sees the phone of the order at hand, not of a list. */
    TECHNICIAN(ORDER_READ_STATION, ORDER_REASSIGN, ORDER_RETURN, ORDER_SUSPEND),
    PROCESS_ADMIN(PROCESS_DEPLOY, PROCESS_READ, RULES_EDIT, CALENDAR_EDIT, SYNC_WATCH),
    AUDITOR(ORDER_READ_ALL, AUDIT_READ, PROCESS_READ, CUSTOMER_EXPORT, CALL_READ, CALL_LISTEN, CALL_EXPORT),
    /** Answers for accounts, so sees what was done with them; no orders: those are not theirs to read. */
    ADMIN(PEOPLE_EDIT, AUDIT_READ, CALENDAR_EDIT, TELEPHONY_EDIT, SYNC_WRITE, SYNC_WATCH);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
