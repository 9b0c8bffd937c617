package io.heatline.telephony;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the events of one call as Asterisk 22 does, with names of its own. Times are seconds since it began. */
final class Ami {

    static final Instant BEGAN = Instant.parse("2026-01-15T08:00:00Z");
    private static final AtomicInteger CALLS = new AtomicInteger();

    final int number = CALLS.incrementAndGet();
    final String caller = "139%08d".formatted(47_110_000 + number);
    final String linkedid;
    private final Instant began;
    private final double pace;

    Ami() {
        this(BEGAN, 1);
    }

    /** @param pace how long what says a second takes, in seconds */
    Ami(Instant began, double pace) {
        this.began = began;
        this.pace = pace;
        this.linkedid = "test-%d.%d".formatted(began.getEpochSecond(), number * 10);
    }

    /** Arrives, hears the menu, waits from the 5th second on. */
    String waits() {
        return event("Newchannel", 0, mine("0"))
                + event("UserEvent", 0.01, mine("6") + step("arrived", "95128"))
                + event("UserEvent", 0.02, mine("6") + step("ivr", "start"))
                + event("QueueCallerJoin", 5, mine("6") + "Queue: service\nPosition: 1\nCount: 1\n");
    }

    /** The extension rings from the 6th second on. */
    String rings(String extension) {
        return event("Newchannel", 6, agents(extension, "", "0"))
                + event("AgentCalled", 6.001, mine("6") + agents(extension, "Dest", "0") + queue(extension))
                + event("DialBegin", 6.002, mine("6") + agents(extension, "Dest", "0"));
    }

    /** They talk from the 8th to the 28th second. */
    String talks(String extension) {
        String bridge = "BridgeUniqueid: bridge-" + number + "\nBridgeType: basic\nBridgeNumChannels: 2\n";
        return event("DialEnd", 8, mine("6") + agents(extension, "Dest", "6") + "DialStatus: ANSWER\n")
                + event("QueueCallerLeave", 8.001, mine("6") + "Queue: service\nPosition: 1\nCount: 0\n")
                + event("AgentConnect", 8.002, mine("6") + agents(extension, "Dest", "6") + queue(extension))
                + event("BridgeEnter", 8.003, bridge + agents(extension, "", "6"))
                + event("BridgeEnter", 8.004, bridge + mine("6"))
                + event("BridgeLeave", 28, bridge + mine("6"))
                + event("BridgeLeave", 28.001, bridge + agents(extension, "", "6"))
                + event("AgentComplete", 28.002, mine("6") + agents(extension, "Dest", "6") + queue(extension))
                + event("Hangup", 28.01, agents(extension, "", "6") + "Cause: 16\n")
                + event("Hangup", 28.02, mine("6") + "Cause: 16\n");
    }

    /** Gives up in the 20th second. */
    String givesUp() {
        return event("QueueCallerAbandon", 20, mine("6") + "Queue: service\nPosition: 1\nHoldTime: 15\n")
                + event("QueueCallerLeave", 20.001, mine("6") + "Queue: service\nPosition: 1\nCount: 0\n")
                + event("Hangup", 20.01, mine("6") + "Cause: 16\n");
    }

    private String mine(String state) {
        return channel("", "PJSIP/trunk-main-%08x".formatted(number), state, caller, "from-trunk", "95128", linkedid);
    }

    private String agents(String extension, String prefix, String state) {
        String name = "PJSIP/" + extension + "-%08x".formatted(number);
        int own = number * 10 + 1 + Integer.parseInt(extension) % 9;
        String id = "test-%d.%d".formatted(began.getEpochSecond() + 6, own);
        return channel(prefix, name, state, extension, "from-agent", "s", id);
    }

    private String channel(
            String prefix, String name, String state, String number, String context, String exten, String id) {
        return "Channel: %s\nChannelState: %s\nCallerIDNum: %s\nContext: %s\nExten: %s\nPriority: 1\nUniqueid: %s\nLinkedid: %s\n"
                .formatted(name, state, number, context, exten, id, linkedid)
                .replaceAll("(?m)^", prefix)
                .replaceAll(prefix + "$", "");
    }

    private static String queue(String extension) {
        return "Queue: service\nInterface: PJSIP/" + extension + "\nMemberName: " + extension + "\n";
    }

    private static String step(String step, String detail) {
        return "UserEvent: HeatlineStep\nStep: " + step + "\nDetail: " + detail + "\n";
    }

    private String event(String name, double at, String fields) {
        double when = began.toEpochMilli() / 1000.0 + at * pace;
        return "Event: %s\nPrivilege: call,all\nTimestamp: %.6f\n%s\n".formatted(name, when, fields);
    }
}
