package io.heatline.asterisk.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing a PBX says happened to a call. Two equal events are one event said twice. Times are the PBX's own; channels are named by
 * their unique id; the linked id is the one the channel had at that moment.
 */
public sealed interface PbxEvent {
    /** When, by the PBX's clock. */
    Instant at();

    /** The call it belonged to at that moment. */
    String linkedid();

    /** The channel it is about. */
    String channel();

    /** A channel came to be. */
    record Appeared(
            Instant at, String linkedid, String channel, String name, String context, String exten, String caller)
            implements PbxEvent {}

    /** A channel started to ring because of another one ({@code from}), or of a command. */
    record Rang(
            Instant at,
            String linkedid,
            String channel,
            String name,
            @Nullable String from) implements PbxEvent {}

    /** A phone was lifted; whether that answers the call is said by itself. */
    record PickedUp(Instant at, String linkedid, String channel) implements PbxEvent {}

    /** Ringing ended: {@code ANSWER}, {@code NOANSWER}, {@code BUSY}, {@code CANCEL} or what else Asterisk says. */
    record RingEnded(Instant at, String linkedid, String channel, String status) implements PbxEvent {}

    /** A caller took a place in a queue. */
    record QueueJoined(Instant at, String linkedid, String channel, String queue, int position) implements PbxEvent {}

    /** A caller is no longer in the queue, for whatever reason. */
    record QueueLeft(Instant at, String linkedid, String channel, String queue) implements PbxEvent {}

    /** A caller hung up while waiting in the queue. */
    record QueueGivenUp(Instant at, String linkedid, String channel, String queue) implements PbxEvent {}

    /** A queue offers a caller to an agent's phone, whose channel is named. */
    record AgentCalled(Instant at, String linkedid, String channel, String name, String queue) implements PbxEvent {}

    /** The agent took the queue's offer. */
    record AgentConnected(Instant at, String linkedid, String channel, String name, String queue) implements PbxEvent {}

    /** The agent let it ring. */
    record AgentMissed(Instant at, String linkedid, String channel, String name, String queue) implements PbxEvent {}

    /** The agent's conversation with a queue's caller is over; what follows is wrap-up. */
    record AgentDone(Instant at, String linkedid, String channel, String name, String queue) implements PbxEvent {}

    /** A channel hears the others of this bridge from now on. */
    record BridgeEntered(Instant at, String linkedid, String channel, String bridge) implements PbxEvent {}

    /** A channel no longer hears them. */
    record BridgeLeft(Instant at, String linkedid, String channel, String bridge) implements PbxEvent {}

    /** Someone's phone put the other side on hold. */
    record HeldBy(Instant at, String linkedid, String channel) implements PbxEvent {}

    /** Someone's phone took the other side off hold. */
    record ResumedBy(Instant at, String linkedid, String channel) implements PbxEvent {}

    /** The channel sent the other one to a number without asking there first. */
    record BlindTransferred(Instant at, String linkedid, String channel, String to) implements PbxEvent {}

    /** The channel joined its two conversations; the second may have been a call of its own. */
    record AttendedTransferred(
            Instant at,
            String linkedid,
            String channel,
            String secondLinkedid,
            String secondChannel,
            @Nullable String to)
            implements PbxEvent {}

    /** The dialplan says which part of it a caller is in. */
    record Stepped(Instant at, String linkedid, String channel, String step, String detail) implements PbxEvent {}

    /** A channel is gone. */
    record HungUp(Instant at, String linkedid, String channel, int cause) implements PbxEvent {}
}
