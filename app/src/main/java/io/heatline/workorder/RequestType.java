package io.heatline.workorder;

/** What a household asks for (业务类型). */
public enum RequestType {
    REPAIR,
    EMERGENCY,
    COMPLAINT,
    CONSULTATION,
    SERVICE;

    /** Whether it is settled with words: by a process of its own, which sends nobody. */
    public boolean talk() {
        return this == CONSULTATION || this == COMPLAINT;
    }
}
