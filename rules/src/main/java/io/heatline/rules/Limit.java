package io.heatline.rules;

/** What an order has to reach in time. */
public enum Limit {
    /** Until a dispatcher has decided. */
    DISPATCH("派单"),
    /** Until the crew has accepted. */
    ACCEPT("接单"),
    /** Until the station lead is asked too. */
    ESCALATE("升级"),
    /** Until somebody is there. */
    VISIT("上门"),
    /** Until the work is done. */
    COMPLETE("完工"),
    /** After completion, until the household has been called back. */
    CALLBACK("回访"),
    /** Until the next try when nobody answered the callback. */
    RETRY("重拨");

    private final String word;

    Limit(String word) {
        this.word = word;
    }

    /** As the table's head and people say it. */
    String word() {
        return word;
    }
}
