package io.heatline.workorder;

/** What a household asks for (业务类型). */
public enum RequestType {
    REPAIR,
    EMERGENCY,
    COMPLAINT,
    CONSULTATION,
    SERVICE
}
