package io.heatline.workorder;

/** How an order is joined to another one. */
public enum JoinedAs {
    /** The same matter at the same premises (并单): whoever called is told how it ended. */
    MERGED,
    /** One of many that an outage or a building made (子单): closes with its parent. */
    CHILD,
    /** A question that an expert turned into work for a station (转工单): whoever asked is called back about the work. */
    TURNED
}
