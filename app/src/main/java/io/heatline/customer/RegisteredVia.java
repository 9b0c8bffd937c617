package io.heatline.customer;

/** How the company came to know somebody. */
public enum RegisteredVia {
    CALL,
    DESK,
    IMPORT,
    CHARGING,
    WECHAT
}
