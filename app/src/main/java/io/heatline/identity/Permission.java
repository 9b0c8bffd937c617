package io.heatline.identity;

/** What a role lets a person do. */
public enum Permission {
    ORDER_OPEN,
    ORDER_READ_ALL,
    /** The orders of the person's own station. */
    ORDER_READ_STATION,
    ORDER_REASSIGN,
    ORDER_CANCEL,
    /** Ask whoever has an order to hurry. */
    ORDER_URGE,
    /** Demand a report from the station's lead. */
    ORDER_SUPERVISE,
    /** Give an order back to the dispatcher. */
    ORDER_RETURN,
    /** Stop an order's clocks and start them again, and say that nobody was at home. */
    ORDER_SUSPEND,
    /** Join orders that are about the same thing. */
    ORDER_MERGE,
    /** Let more people know of an order. */
    ORDER_INFORM,
    /** Orders are handed out and moved between people: the dispatch board. */
    ORDER_DISPATCH,
    /** Phone numbers unmasked in lists. */
    PHONE_READ,
    /** Premises, their people and owners. */
    CUSTOMER_EDIT,
    /** Thousands of premises from a workbook. */
    CUSTOMER_IMPORT,
    /** The archive as a file; the phones in it masked without {@link #PHONE_READ}. */
    CUSTOMER_EXPORT,
    RULES_EDIT,
    /** Working calendars, holidays and the limits by which orders are due. */
    CALENDAR_EDIT,
    /** Calls, their story and who spoke; the numbers masked without {@link #PHONE_READ}. */
    CALL_READ,
    /** Recordings and messages. */
    CALL_LISTEN,
    /** Many recordings as one file, and how their copies stand. */
    CALL_EXPORT,
    /** Sit at a phone and take calls. */
    CALL_TAKE,
    /** Callers whom nobody spoke with, and messages: who is to be called back, and what came of it. */
    CALL_BACK,
    /** Menus callers hear, queues. */
    TELEPHONY_EDIT,
    PROCESS_DEPLOY,
    PROCESS_READ,
    AUDIT_READ,
    PEOPLE_EDIT,
    /** Hand over what another system knows of premises, and read what differs. */
    SYNC_WRITE,
    /** See how the feeds of other systems fare and what differs, and try again what they did not take. */
    SYNC_WATCH
}
