package io.heatline.asterisk;

import io.heatline.asterisk.call.PbxEvent;
import java.time.Instant;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentCompleteEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AgentRingNoAnswerEvent;
import org.asteriskjava.manager.event.AttendedTransferEvent;
import org.asteriskjava.manager.event.BlindTransferEvent;
import org.asteriskjava.manager.event.BridgeEnterEvent;
import org.asteriskjava.manager.event.BridgeLeaveEvent;
import org.asteriskjava.manager.event.DialBeginEvent;
import org.asteriskjava.manager.event.DialEndEvent;
import org.asteriskjava.manager.event.HangupEvent;
import org.asteriskjava.manager.event.HoldEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.NewChannelEvent;
import org.asteriskjava.manager.event.NewStateEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;
import org.asteriskjava.manager.event.UnholdEvent;
import org.jspecify.annotations.Nullable;

/**
 * The library's events in our own words; null for those that say nothing about a call. It also derives old-style events (Dial, Bridge)
 * from new ones: those are left out, or everything would happen twice.
 */
final class Translation {
    /** Asterisk's number for a channel that is answered. */
    private static final int UP = 6;

    private Translation() {}

    static @Nullable PbxEvent of(ManagerEvent event) {
        PbxEvent said = said(event, at(event));
        return said == null || said.linkedid().isEmpty() || said.channel().isEmpty() ? null : said;
    }

    private static @Nullable PbxEvent said(ManagerEvent event, Instant at) {
        if (event instanceof NewChannelEvent e) {
            return new PbxEvent.Appeared(
                    at,
                    text(e.getLinkedid()),
                    text(e.getUniqueId()),
                    text(e.getChannel()),
                    text(e.getContext()),
                    text(e.getExten()),
                    number(e.getCallerIdNum()));
        }
        if (event instanceof DialBeginEvent e) {
            String from = text(e.getUniqueId());
            return new PbxEvent.Rang(
                    at,
                    first(e.getDestLinkedId(), e.getLinkedId()),
                    text(e.getDestUniqueId()),
                    text(e.getDestChannel()),
                    from.isEmpty() ? null : from);
        }
        if (event instanceof NewStateEvent e) {
            return Integer.valueOf(UP).equals(e.getChannelState())
                    ? new PbxEvent.PickedUp(at, text(e.getLinkedId()), text(e.getUniqueId()))
                    : null;
        }
        if (event instanceof DialEndEvent e) {
            return new PbxEvent.RingEnded(
                    at,
                    first(e.getDestLinkedId(), e.getLinkedId()),
                    text(e.getDestUniqueId()),
                    text(e.getDialStatus()));
        }
        if (event instanceof BridgeEnterEvent e) {
            return new PbxEvent.BridgeEntered(
                    at, text(e.getLinkedId()), text(e.getUniqueId()), text(e.getBridgeUniqueId()));
        }
        if (event instanceof BridgeLeaveEvent e) {
            return new PbxEvent.BridgeLeft(
                    at, text(e.getLinkedId()), text(e.getUniqueId()), text(e.getBridgeUniqueId()));
        }
        if (event instanceof HangupEvent e) {
            int cause = e.getCause() == null ? 0 : e.getCause();
            return new PbxEvent.HungUp(at, text(e.getLinkedId()), text(e.getUniqueId()), cause);
        }
        if (event instanceof HoldEvent e) {
            return new PbxEvent.HeldBy(at, text(e.getLinkedId()), text(e.getUniqueId()));
        }
        if (event instanceof UnholdEvent e) {
            return new PbxEvent.ResumedBy(at, text(e.getLinkedId()), text(e.getUniqueId()));
        }
        if (event instanceof HeatlineStepEvent e) {
            return new PbxEvent.Stepped(
                    at, text(e.getLinkedid()), text(e.getUniqueId()), text(e.getStep()), text(e.getDetail()));
        }
        PbxEvent transfer = transferred(event, at);
        return transfer == null ? queued(event, at) : transfer;
    }

    private static @Nullable PbxEvent transferred(ManagerEvent event, Instant at) {
        if (event instanceof BlindTransferEvent e && succeeded(e.getResult())) {
            return new PbxEvent.BlindTransferred(
                    at, text(e.getTransfererLinkedId()), text(e.getTransfererUniqueId()), text(e.getExtension()));
        }
        if (event instanceof AttendedTransferEvent e && succeeded(e.getResult())) {
            return new PbxEvent.AttendedTransferred(
                    at,
                    text(e.getOrigTransfererLinkedId()),
                    text(e.getOrigTransfererUniqueid()),
                    text(e.getSecondTransfererLinkedId()),
                    text(e.getSecondTransfererUniqueid()),
                    e.getTransferTargetUniqueID());
        }
        return null;
    }

    private static @Nullable PbxEvent queued(ManagerEvent event, Instant at) {
        if (event instanceof QueueCallerJoinEvent e) {
            int position = e.getPosition() == null ? 0 : e.getPosition();
            return new PbxEvent.QueueJoined(
                    at, text(e.getLinkedId()), text(e.getUniqueId()), text(e.getQueue()), position);
        }
        if (event instanceof QueueCallerLeaveEvent e) {
            return new PbxEvent.QueueLeft(at, text(e.getLinkedId()), text(e.getUniqueId()), text(e.getQueue()));
        }
        if (event instanceof QueueCallerAbandonEvent e) {
            return new PbxEvent.QueueGivenUp(at, text(e.getLinkedId()), text(e.getUniqueId()), text(e.getQueue()));
        }
        if (event instanceof AgentCalledEvent e) {
            return new PbxEvent.AgentCalled(
                    at,
                    first(e.getDestLinkedId(), e.getLinkedId()),
                    text(e.getDestUniqueId()),
                    text(e.getDestChannel()),
                    text(e.getQueue()));
        }
        if (event instanceof AgentConnectEvent e) {
            return new PbxEvent.AgentConnected(
                    at,
                    first(e.getDestLinkedId(), e.getLinkedId()),
                    text(e.getDestUniqueId()),
                    text(e.getDestChannel()),
                    text(e.getQueue()));
        }
        if (event instanceof AgentRingNoAnswerEvent e) {
            return new PbxEvent.AgentMissed(
                    at,
                    first(e.getDestLinkedId(), e.getLinkedId()),
                    text(e.getDestUniqueId()),
                    text(e.getDestChannel()),
                    text(e.getQueue()));
        }
        // Both channels may be gone already when the queue tells of it, and then it names neither.
        if (event instanceof AgentCompleteEvent e && !text(e.getDestUniqueId()).isEmpty()) {
            return new PbxEvent.AgentDone(
                    at,
                    first(e.getDestLinkedId(), e.getLinkedId()),
                    text(e.getDestUniqueId()),
                    text(e.getDestChannel()),
                    text(e.getQueue()));
        }
        return null;
    }

    private static boolean succeeded(@Nullable String result) {
        return "Success".equalsIgnoreCase(text(result));
    }

    /** The PBX's own time ({@code timestampevents=yes}), to the microsecond; the moment of reading where it tells none. */
    private static Instant at(ManagerEvent event) {
        Double seconds = event.getTimestamp();
        if (seconds == null) {
            return event.getDateReceived().toInstant();
        }
        long micros = Math.round(seconds * 1_000_000);
        return Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    private static String first(@Nullable String preferred, @Nullable String other) {
        return text(preferred).isEmpty() ? text(other) : text(preferred);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Asterisk writes {@code <unknown>} for a number it was not told. */
    private static String number(@Nullable String value) {
        return "<unknown>".equals(value) ? "" : text(value);
    }
}
