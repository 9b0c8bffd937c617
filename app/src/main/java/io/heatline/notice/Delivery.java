package io.heatline.notice;

/** How handing a message to a carrier went. */
public sealed interface Delivery {

    /** In the carrier's words, at most 200 characters are kept. */
    String result();

    /** Taken; the result is the carrier's receipt. */
    record Sent(String result) implements Delivery {}

    /** Certainly not taken, and worth another attempt. */
    record NotNow(String result) implements Delivery {}

    /** Perhaps taken: tried again a few times, then left as unknown. */
    record Unclear(String result) implements Delivery {}

    /** Certainly not taken, and never will be. */
    record Refused(String result) implements Delivery {}
}
