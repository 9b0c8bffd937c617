package io.heatline.notice;

/** Takes messages to people: an SMS gateway, WeChat. The room that speaks to it implements this. */
public interface Carrier {

    /**
     * Hands one message over. May be called again for the same {@link Message#id()}: after an unclear answer, or when the
     * program ended before the answer was written down. Anything thrown counts as {@link Delivery.Unclear}.
     */
    Delivery deliver(Message message);
}
