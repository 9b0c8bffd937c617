package io.heatline.running;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person does to an order, and where it stands after that. */
enum Step {
    OPEN("agent", "DISPATCHED", "accept", "OPENED", Map.of()),
    ACCEPT("technician", "ACCEPTED", "handle", "accept", Map.of("decision", "accept")),
    HANDLE("technician", "IN_PROGRESS", "complete", "handle", Map.of("indoorTemperature", 14.5, "cause", "AIR_LOCK")),
    COMPLETE(
            "technician",
            "COMPLETED",
            "callback",
            "complete",
            Map.of("result", "FIXED", "description", "立管排气", "indoorTemperature", 20.5)),
    CALLBACK("agent", "CLOSED", null, "callback", Map.of("outcome", "satisfied", "score", 5)),
    REASSIGN("lead", "DISPATCHED", "accept", "REASSIGNED", Map.of("technician", "technician", "reason", "换人上门")),
    CANCEL("agent", "CANCELLED", null, "CANCELLED", Map.of("reason", "用户自己修好了"));

    private static final List<Step> WAY = List.of(OPEN, ACCEPT, HANDLE, COMPLETE, CALLBACK);

    /** Who does it. */
    final String person;
    /** The order's status after it. */
    final String status;
    /** The task that is open after it; null at the end. */
    final @Nullable String opens;
    /** Its line in the timeline: the key of a task, or a kind. */
    final String line;

    final Map<String, Object> answers;

    Step(String person, String status, @Nullable String opens, String line, Map<String, Object> answers) {
        this.person = person;
        this.status = status;
        this.opens = opens;
        this.line = line;
        this.answers = answers;
    }

    /** Whether it completes a task, rather than asking something of the order. */
    boolean ofATask() {
        return this != OPEN && this != REASSIGN && this != CANCEL;
    }

    /** What has to happen to a new order before this can. */
    List<Step> before() {
        return switch (this) {
            case REASSIGN -> List.of(OPEN, ACCEPT);
            case CANCEL -> List.of(OPEN);
            default -> WAY.subList(0, WAY.indexOf(this));
        };
    }

    /** What can follow on it. */
    List<Step> next() {
        return switch (this) {
            case OPEN, REASSIGN -> List.of(ACCEPT, ACCEPT, ACCEPT, CANCEL);
            case ACCEPT -> List.of(HANDLE, HANDLE, REASSIGN);
            case HANDLE -> List.of(COMPLETE, COMPLETE, COMPLETE, REASSIGN, CANCEL);
            case COMPLETE -> List.of(CALLBACK);
            case CALLBACK, CANCEL -> List.of();
        };
    }
}
