package io.heatline.asterisk.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the channel event log as the events the PBX would have told. What the log doesn't say outright is read from what follows: who hangs
 * up in a queue gave up, a phone that goes silent while its caller stays was not answered.
 */
final class CelTale {

    private static final Duration TOGETHER = Duration.ofSeconds(1);
    private static final int ELSEWHERE = 26;
    private static final int BUSY = 17;
    private static final Set<String> GOES_ON =
            Set.of("APP_START", "BRIDGE_ENTER", "ivr", "voicemail", "survey", "done");

    private final List<CelRow> rows;
    private final List<PbxEvent> told = new ArrayList<>();
    /** The queue in which a call waits. */
    private final Map<String, String> queues = new HashMap<>();
    /** Phones that ring, and the queue they ring for: empty for none. */
    private final Map<String, String> ringing = new HashMap<>();
    /** Phones that took a queue's call, until they hang up. */
    private final Map<String, String> took = new HashMap<>();
    /** Who spoke with somebody since they joined a queue. */
    private final Set<String> spoke = new HashSet<>();

    private CelTale(List<CelRow> rows) {
        this.rows = rows;
    }

    static List<PbxEvent> of(List<CelRow> rows) {
        var tale = new CelTale(rows);
        for (int at = 0; at < rows.size(); at++) {
            tale.read(rows.get(at), at);
        }
        return tale.told;
    }

    private void read(CelRow row, int at) {
        if (row.own()) {
            told.add(new PbxEvent.Stepped(row.at(), row.linkedid(), row.channel(), row.type(), row.told("extra")));
            return;
        }
        switch (row.type()) {
            case "CHAN_START" -> started(row);
            case "ANSWER" -> pickedUp(row);
            case "BRIDGE_ENTER" -> {
                answered(row);
                spoke.add(row.channel());
                told.add(new PbxEvent.BridgeEntered(row.at(), row.linkedid(), row.channel(), row.told("bridge_id")));
            }
            case "BRIDGE_EXIT" ->
                told.add(new PbxEvent.BridgeLeft(row.at(), row.linkedid(), row.channel(), row.told("bridge_id")));
            case "APP_START" -> joined(row);
            case "APP_END" -> left(row, at);
            case "BLINDTRANSFER" ->
                told.add(new PbxEvent.BlindTransferred(row.at(), row.linkedid(), row.channel(), row.told("extension")));
            case "ATTENDEDTRANSFER" -> transferred(row);
            case "HANGUP" -> hungUp(row, at);
            default -> {}
        }
    }

    private void started(CelRow row) {
        told.add(new PbxEvent.Appeared(
                row.at(), row.linkedid(), row.channel(), row.name(), row.context(), row.exten(), row.caller()));
        boolean first = row.channel().equals(row.linkedid());
        boolean ordered = first && row.exten().equals("s") && row.caller().isEmpty();
        if (!row.name().startsWith("PJSIP/") || first && !ordered) {
            return;
        }
        // Of a kept place an agent is rung by the queue, and then the person outside is dialled while it still runs.
        String queue = first || !extension(row) ? "" : queues.getOrDefault(row.linkedid(), "");
        ringing.put(row.channel(), queue);
        told.add(
                queue.isEmpty()
                        ? new PbxEvent.Rang(
                                row.at(), row.linkedid(), row.channel(), row.name(), first ? null : row.linkedid())
                        : new PbxEvent.AgentCalled(row.at(), row.linkedid(), row.channel(), row.name(), queue));
    }

    /** Rung for a call, it may still have to take it by a key; rung by a command, it is where it should be. */
    private void pickedUp(CelRow row) {
        if (row.channel().equals(row.linkedid())) {
            answered(row);
        } else if (ringing.containsKey(row.channel())) {
            told.add(new PbxEvent.PickedUp(row.at(), row.linkedid(), row.channel()));
        }
    }

    /** Whoever hears the caller has answered. */
    private void answered(CelRow row) {
        String queue = ringing.remove(row.channel());
        if (queue == null) {
            return;
        }
        if (queue.isEmpty()) {
            told.add(new PbxEvent.RingEnded(row.at(), row.linkedid(), row.channel(), "ANSWER"));
        } else {
            took.put(row.channel(), queue);
            told.add(new PbxEvent.AgentConnected(row.at(), row.linkedid(), row.channel(), row.name(), queue));
        }
    }

    private void joined(CelRow row) {
        if (row.runs("Queue")) {
            queues.put(row.linkedid(), row.argument());
            spoke.remove(row.channel());
            told.add(new PbxEvent.QueueJoined(row.at(), row.linkedid(), row.channel(), row.argument(), 0));
        }
    }

    private void left(CelRow row, int at) {
        if (!row.runs("Queue")) {
            return;
        }
        queues.remove(row.linkedid());
        if (!spoke.contains(row.channel()) && leaves(row.channel(), at)) {
            told.add(new PbxEvent.QueueGivenUp(row.at(), row.linkedid(), row.channel(), row.argument()));
        }
        told.add(new PbxEvent.QueueLeft(row.at(), row.linkedid(), row.channel(), row.argument()));
    }

    private void transferred(CelRow row) {
        String target = row.told("transfer_target_channel_uniqueid");
        String second = row.told("channel2_uniqueid");
        told.add(new PbxEvent.AttendedTransferred(
                row.at(),
                row.linkedid(),
                row.channel(),
                linkedidOf(second, row.linkedid()),
                second,
                target.isEmpty() ? null : target));
    }

    private String linkedidOf(String channel, String otherwise) {
        String found = otherwise;
        for (CelRow row : rows) {
            if (row.channel().equals(channel)) {
                found = row.linkedid();
            }
        }
        return found;
    }

    private void hungUp(CelRow row, int at) {
        String queue = ringing.remove(row.channel());
        int cause = cause(row);
        if (queue != null) {
            told.add(new PbxEvent.RingEnded(row.at(), row.linkedid(), row.channel(), silent(row, cause, at)));
        }
        String done = took.remove(row.channel());
        if (done != null) {
            told.add(new PbxEvent.AgentDone(row.at(), row.linkedid(), row.channel(), row.name(), done));
        }
        told.add(new PbxEvent.HungUp(row.at(), row.linkedid(), row.channel(), cause));
    }

    /** Why a phone no longer rings. */
    private String silent(CelRow row, int cause, int at) {
        if (cause == ELSEWHERE || callerLeaves(row, at)) {
            return "CANCEL";
        }
        boolean extension = extension(row);
        if (cause == BUSY) {
            return extension ? "NOANSWER" : "BUSY";
        }
        return extension || cause == 0 || cause == 16 || cause == 19 ? "NOANSWER" : "CHANUNAVAIL";
    }

    private static boolean extension(CelRow row) {
        return row.name().matches("PJSIP/[0-9]{1,5}-.*");
    }

    /** Whether who called hangs up at the same moment. */
    private boolean callerLeaves(CelRow row, int at) {
        Instant from = row.at().minus(TOGETHER);
        Instant to = row.at().plus(TOGETHER);
        for (int near = Math.max(0, at - 20); near < Math.min(rows.size(), at + 20); near++) {
            CelRow other = rows.get(near);
            if (other.is("HANGUP")
                    && other.channel().equals(row.linkedid())
                    && !other.channel().equals(row.channel())
                    && other.at().isAfter(from)
                    && other.at().isBefore(to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the channel's next own doing is to hang up. */
    private boolean leaves(String channel, int at) {
        for (int next = at + 1; next < rows.size(); next++) {
            CelRow row = rows.get(next);
            if (row.channel().equals(channel)) {
                if (row.is("HANGUP")) {
                    return true;
                }
                if (GOES_ON.contains(row.type())) {
                    return false;
                }
            }
        }
        return false;
    }

    private static int cause(CelRow row) {
        String told = row.told("hangupcause");
        return told.matches("[0-9]{1,4}") ? Integer.parseInt(told) : 0;
    }
}
