package io.heatline.asterisk.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a call as the events Asterisk 22 sends for it; times are seconds since it began. Channels: c the caller, a and b agents. */
final class Story {
    static final Instant START = Instant.parse("2026-01-15T08:00:00Z");
    static final String CALL = "1768464000.1";

    private final List<PbxEvent> events = new ArrayList<>();
    private String linkedid = CALL;

    static Story called() {
        return new Story()
                .appears(0, "c", "PJSIP/trunk-main-00000001", "from-trunk", "95128", "13900001111")
                .step(0.01, "arrived", "95128")
                .step(0.02, "ivr", "start");
    }

    static Instant second(double seconds) {
        return START.plusNanos(Math.round(seconds * 1e9));
    }

    Story linked(String id) {
        linkedid = id;
        return this;
    }

    Story appears(double at, String channel, String name, String context, String exten, String caller) {
        return add(new PbxEvent.Appeared(second(at), linkedid, channel, name, context, exten, caller));
    }

    Story step(double at, String step, String detail) {
        return add(new PbxEvent.Stepped(second(at), linkedid, "c", step, detail));
    }

    Story joins(double at, String queue) {
        return add(new PbxEvent.QueueJoined(second(at), linkedid, "c", queue, 1));
    }

    Story leavesQueue(double at, String queue) {
        return add(new PbxEvent.QueueLeft(second(at), linkedid, "c", queue));
    }

    Story givesUp(double at, String queue) {
        return add(new PbxEvent.QueueGivenUp(second(at), linkedid, "c", queue)).leavesQueue(at + 0.001, queue);
    }

    /** A queue rings an agent: the channel, the dialling and the queue's own word. */
    Story rings(double at, String channel, String extension, String queue) {
        String name = "PJSIP/" + extension + "-" + channel;
        return appears(at, channel, name, "from-agent", "", extension)
                .add(new PbxEvent.Rang(second(at + 0.001), linkedid, channel, name, "c"))
                .add(new PbxEvent.AgentCalled(second(at + 0.002), linkedid, channel, name, queue));
    }

    /** The dialplan rings a phone. */
    Story dials(double at, String channel, String extension, String from) {
        String name = "PJSIP/" + extension + "-" + channel;
        return appears(at, channel, name, "from-agent", "", extension)
                .add(new PbxEvent.Rang(second(at + 0.001), linkedid, channel, name, from));
    }

    Story ringEnds(double at, String channel, String status) {
        return add(new PbxEvent.RingEnded(second(at), linkedid, channel, status));
    }

    Story misses(double at, String channel, String extension, String queue) {
        return ringEnds(at, channel, "CANCEL")
                .hangsUp(at + 0.001, channel)
                .add(new PbxEvent.AgentMissed(
                        second(at + 0.002), linkedid, channel, "PJSIP/" + extension + "-" + channel, queue));
    }

    /** The agent takes a queue's call: ringing ends, the caller leaves the queue, both enter a bridge. */
    Story answers(double at, String channel, String extension, String queue) {
        return ringEnds(at, channel, "ANSWER")
                .leavesQueue(at + 0.001, queue)
                .add(new PbxEvent.AgentConnected(
                        second(at + 0.002), linkedid, channel, "PJSIP/" + extension + "-" + channel, queue))
                .enters(at + 0.003, channel, "bridge-1")
                .enters(at + 0.004, "c", "bridge-1");
    }

    Story enters(double at, String channel, String bridge) {
        return add(new PbxEvent.BridgeEntered(second(at), linkedid, channel, bridge));
    }

    Story leaves(double at, String channel, String bridge) {
        return add(new PbxEvent.BridgeLeft(second(at), linkedid, channel, bridge));
    }

    Story done(double at, String channel, String extension, String queue) {
        return add(new PbxEvent.AgentDone(second(at), linkedid, channel, "PJSIP/" + extension + "-" + channel, queue));
    }

    Story holds(double at, String channel) {
        return add(new PbxEvent.HeldBy(second(at), linkedid, channel));
    }

    Story resumes(double at, String channel) {
        return add(new PbxEvent.ResumedBy(second(at), linkedid, channel));
    }

    Story hangsUp(double at, String channel) {
        return add(new PbxEvent.HungUp(second(at), linkedid, channel, 16));
    }

    Story add(PbxEvent event) {
        events.add(event);
        return this;
    }

    List<PbxEvent> events() {
        return List.copyOf(events);
    }
}
