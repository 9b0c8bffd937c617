package io.heatline.workorder;

/** The way a request reached the desk (来源). */
public enum Source {
    PHONE,
    WECHAT,
    WEB,
    APP,
    WALK_IN,
    OTHER
}
