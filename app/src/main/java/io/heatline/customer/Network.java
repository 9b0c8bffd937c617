package io.heatline.customer;

/** 在网状态: whether a flat hangs on the heating network. */
public enum Network {
    /** 在网 */
    CONNECTED,
    /** 暂停 */
    SUSPENDED,
    /** 离网 */
    DISCONNECTED
}
