package io.heatline.telephony;

import io.heatline.asterisk.AgiDoor;
import io.heatline.asterisk.AgiLine;
import io.heatline.asterisk.ivr.Leaving;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in channel variables what the PBX shall do next with a caller. */
@Component
class NextStep {

    /** What a place or a priority looks like. */
    static final String NUMBER = "[0-9]{1,4}";
    /** Where the caller stood in the queue they just left. */
    static final String POSITION = "QUEUEPOSITION";

    private static final String PRIORITY = "QUEUE_PRIO";
    private static final int EXTENSION = 5;

    private final Queues queues;
    private final LastAgent lastAgents;

    NextStep(Queues queues, LastAgent lastAgents) {
        this.queues = queues;
        this.lastAgents = lastAgents;
    }

    /** What the rules made of the priority while the caller waited. */
    static int raised(AgiLine line) {
        String priority = line.variable(PRIORITY);
        return priority.matches(NUMBER) ? Integer.parseInt(priority) : 0;
    }

    private void wait(AgiLine line, Leaving.ToQueue queue) {
        Optional<CallQueue> known = queues.known(queue.queue());
        int priority = queue.sameplace() ? Math.max(queue.priority(), raised(line)) : queue.priority();
        line.set("HEATLINE_QUEUE", queue.queue());
        line.set(PRIORITY, Integer.toString(priority));
        line.set("HEATLINE_QUEUE_TIMEOUT", seconds(queue.seconds(), known));
        line.set("HEATLINE_QUEUE_POSITION", queue.sameplace() ? line.variable(POSITION) : "");
        line.set("HEATLINE_RECORD", queue.record());
        line.set("HEATLINE_SURVEY", queue.survey() ? "1" : "");
        if (!queue.sameplace()) {
            known.filter(one -> one.lastAgentSeconds() > 0).ifPresent(one -> lastAgents
                    .of(line.callerNumber(), one.name())
                    .ifPresent(extension -> {
                        line.set("HEATLINE_FIRST_AGENT", extension);
                        line.set("HEATLINE_FIRST_SECONDS", Integer.toString(one.lastAgentSeconds()));
                    }));
        }
        line.set("HEATLINE_NEXT", "queue");
    }

    /** The shorter of what the flow and the queue allow; empty for ever. */
    private static String seconds(@Nullable Integer flow, Optional<CallQueue> queue) {
        return Stream.of(Optional.ofNullable(flow), queue.flatMap(one -> Optional.ofNullable(one.maxWaitSeconds())))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .map(String::valueOf)
                .orElse("");
    }

    /** Tells the PBX what is next. */
    void tell(AgiLine line, Leaving leaving) {
        if (leaving instanceof Leaving.ToQueue queue) {
            wait(line, queue);
        } else if (leaving instanceof Leaving.ToDial dial) {
            line.set(
                    "HEATLINE_DIAL",
                    dial.numbers().stream().map(NextStep::device).collect(Collectors.joining("&")));
            line.set("HEATLINE_DIAL_SECONDS", Integer.toString(dial.seconds()));
            line.set("HEATLINE_DIAL_KEY", dial.byKey() ? "1" : "");
            line.set("HEATLINE_RECORD", dial.record());
            line.set("HEATLINE_NEXT", "dial");
        } else if (leaving instanceof Leaving.ToVoicemail voicemail) {
            line.set(
                    "HEATLINE_VM_PROMPT",
                    voicemail.prompts().stream()
                            .map(one -> AgiDoor.SOUNDS + one)
                            .collect(Collectors.joining("&")));
            line.set("HEATLINE_VM_SECONDS", Integer.toString(voicemail.seconds()));
            line.set("HEATLINE_NEXT", "voicemail");
        } else {
            line.set("HEATLINE_NEXT", "hangup");
        }
    }

    /** What the PBX dials for a number. */
    static String device(String number) {
        return number.length() <= EXTENSION ? "PJSIP/" + number : "Local/" + number + "@heatline-out/n";
    }
}
