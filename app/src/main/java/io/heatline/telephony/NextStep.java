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

    private static final String QUEUE = "HEATLINE_QUEUE";
    private static final String PRIORITY = "QUEUE_PRIO";
    private static final String EPOCH = "[0-9]{9,10}";
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
        String name = queue.sameplace() ? whereTheyWait(line, queue) : queue.queue();
        Optional<CallQueue> known = queues.known(name);
        // What the flow allows is meant for the queue it names.
        Integer allowed = name.equals(queue.queue()) ? queue.seconds() : null;
        int priority = queue.sameplace() ? Math.max(queue.priority(), raised(line)) : queue.priority();
        line.set(QUEUE, name);
        line.set(PRIORITY, Integer.toString(priority));
        line.set("HEATLINE_QUEUE_TIMEOUT", seconds(allowed, known, queue.sameplace() ? waited(line) : 0));
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

    /** An agent may have sent them to another queue than the flow did. */
    private static String whereTheyWait(AgiLine line, Leaving.ToQueue queue) {
        String name = line.variable(QUEUE);
        return name.isEmpty() ? queue.queue() : name;
    }

    /** Since they came to the queue, by the PBX's clock; 0 where it does not say. */
    private static int waited(AgiLine line) {
        String since = line.variable("HEATLINE_QUEUE_SINCE");
        String now = line.variable("EPOCH");
        return since.matches(EPOCH) && now.matches(EPOCH)
                ? Math.toIntExact(Math.max(0, Long.parseLong(now) - Long.parseLong(since)))
                : 0;
    }

    /** What is left of the shorter of what the flow and the queue allow; empty for ever. */
    private static String seconds(@Nullable Integer flow, Optional<CallQueue> queue, int waited) {
        return Stream.of(Optional.ofNullable(flow), queue.flatMap(one -> Optional.ofNullable(one.maxWaitSeconds())))
                .flatMap(Optional::stream)
                .min(Integer::compare)
                .map(most -> String.valueOf(Math.max(1, most - waited)))
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
