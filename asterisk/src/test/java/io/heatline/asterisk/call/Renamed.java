package io.heatline.asterisk.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same story with channels and linked ids of its own. */
final class Renamed {
    private Renamed() {}

    static List<PbxEvent> story(List<PbxEvent> story, int number) {
        return story(story, number, Duration.ZERO);
    }

    /** And that much later. */
    static List<PbxEvent> story(List<PbxEvent> story, int number, Duration later) {
        return story.stream()
                .map(event -> renamed(event, number, event.at().plus(later)))
                .toList();
    }

    private static PbxEvent renamed(PbxEvent event, int n, Instant at) {
        String l = event.linkedid() + n;
        String c = event.channel() + n;
        if (event instanceof PbxEvent.Appeared e) {
            return new PbxEvent.Appeared(at, l, c, e.name() + n, e.context(), e.exten(), e.caller());
        } else if (event instanceof PbxEvent.Rang e) {
            return new PbxEvent.Rang(at, l, c, e.name() + n, of(e.from(), n));
        } else if (event instanceof PbxEvent.RingEnded e) {
            return new PbxEvent.RingEnded(at, l, c, e.status());
        } else if (event instanceof PbxEvent.QueueJoined e) {
            return new PbxEvent.QueueJoined(at, l, c, e.queue(), e.position());
        } else if (event instanceof PbxEvent.QueueLeft e) {
            return new PbxEvent.QueueLeft(at, l, c, e.queue());
        } else if (event instanceof PbxEvent.QueueGivenUp e) {
            return new PbxEvent.QueueGivenUp(at, l, c, e.queue());
        } else if (event instanceof PbxEvent.AgentCalled e) {
            return new PbxEvent.AgentCalled(at, l, c, e.name() + n, e.queue());
        } else if (event instanceof PbxEvent.AgentConnected e) {
            return new PbxEvent.AgentConnected(at, l, c, e.name() + n, e.queue());
        } else if (event instanceof PbxEvent.AgentMissed e) {
            return new PbxEvent.AgentMissed(at, l, c, e.name() + n, e.queue());
        } else if (event instanceof PbxEvent.AgentDone e) {
            return new PbxEvent.AgentDone(at, l, c, e.name() + n, e.queue());
        } else if (event instanceof PbxEvent.BridgeEntered e) {
            return new PbxEvent.BridgeEntered(at, l, c, e.bridge() + n);
        } else if (event instanceof PbxEvent.BridgeLeft e) {
            return new PbxEvent.BridgeLeft(at, l, c, e.bridge() + n);
        } else if (event instanceof PbxEvent.HeldBy e) {
            return new PbxEvent.HeldBy(at, l, c);
        } else if (event instanceof PbxEvent.ResumedBy e) {
            return new PbxEvent.ResumedBy(at, l, c);
        } else if (event instanceof PbxEvent.BlindTransferred e) {
            return new PbxEvent.BlindTransferred(at, l, c, e.to());
        } else if (event instanceof PbxEvent.AttendedTransferred e) {
            return new PbxEvent.AttendedTransferred(
                    at, l, c, e.secondLinkedid() + n, e.secondChannel() + n, of(e.to(), n));
        } else if (event instanceof PbxEvent.Stepped e) {
            return new PbxEvent.Stepped(at, l, c, e.step(), e.detail());
        }
        return new PbxEvent.HungUp(at, l, c, 16);
    }

    private static @Nullable String of(@Nullable String channel, int number) {
        return channel == null ? null : channel + number;
    }
}
