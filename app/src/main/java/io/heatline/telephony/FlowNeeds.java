package io.heatline.telephony;

import io.heatline.asterisk.ivr.Flow;
import io.heatline.asterisk.ivr.FlowProblem;
import io.heatline.asterisk.ivr.Node;
import io.heatline.calendar.CalendarKey;
import io.heatline.calendar.Calendars;
import io.heatline.rules.CallFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a flow needs that lies outside its document: a queue that is not there would let nobody in, a point that is never asked about decides
 * nothing, a roster of nobody rings nowhere.
 */
@Component
class FlowNeeds {

    private static final String POINTS = CallFacts.POINTS.stream().sorted().collect(Collectors.joining("、"));

    private final Queues queues;
    private final DutyRosters rosters;
    private final Calendars calendars;
    private final Prompts prompts;

    FlowNeeds(Queues queues, DutyRosters rosters, Calendars calendars, Prompts prompts) {
        this.queues = queues;
        this.rosters = rosters;
        this.calendars = calendars;
        this.prompts = prompts;
    }

    /** What is not there, each with its node. */
    List<FlowProblem> missing(Flow flow) {
        Set<String> names = queues.all().stream().map(CallQueue::name).collect(Collectors.toSet());
        List<FlowProblem> missing = new ArrayList<>();
        flow.nodes().forEach((id, node) -> {
            queue(node)
                    .filter(queue -> !names.contains(queue))
                    .ifPresent(queue ->
                            missing.add(new FlowProblem(id, "unknown-queue", "节点「" + id + "」的队列「" + queue + "」不存在")));
            if (node instanceof Node.Decide decide) {
                decides(id, decide, missing);
            }
            if (node instanceof Node.Time time && !known(time.calendar())) {
                missing.add(new FlowProblem(id, "unknown-calendar", "节点「" + id + "」的日历「" + time.calendar() + "」不存在"));
            }
            if (node instanceof Node.Dial dial && dial.roster() != null) {
                rosters.problem(id, dial.roster()).ifPresent(missing::add);
            }
        });
        flow.prompts().forEach((id, said) -> said.stream()
                .filter(prompts::silent)
                .forEach(name -> missing.add(new FlowProblem(
                        id,
                        "unknown-prompt",
                        (id.isEmpty() ? "默认设置" : "节点「" + id + "」") + "的提示音「" + name + "」不存在，请先上传录音(PUT /api/prompts/"
                                + name + ")"))));
        return missing;
    }

    private boolean known(String calendar) {
        return CalendarKey.isKey(calendar) && calendars.has(new CalendarKey(calendar));
    }

    private static void decides(String id, Node.Decide decide, List<FlowProblem> missing) {
        if (!CallFacts.POINTS.contains(decide.point())) {
            missing.add(
                    new FlowProblem(id, "unknown-point", "节点「" + id + "」的规则点「" + decide.point() + "」不存在，可用：" + POINTS));
        }
        decide.outcomes().keySet().stream()
                .filter(outcome -> !IvrWorld.OUTCOMES.contains(outcome))
                .forEach(outcome -> missing.add(new FlowProblem(
                        id,
                        "unknown-outcome",
                        "节点「" + id + "」的结果「" + outcome + "」规则不会给出，可用：" + String.join("、", IvrWorld.OUTCOMES))));
    }

    /** The nodes that send callers to this queue. */
    static List<String> nodesOf(Flow flow, String queue) {
        return flow.nodes().entrySet().stream()
                .filter(node -> queue(node.getValue()).filter(queue::equals).isPresent())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static Optional<String> queue(Node node) {
        return node instanceof Node.Queue waits
                ? Optional.of(waits.queue())
                : node instanceof Node.CallBack back ? Optional.of(back.queue()) : Optional.empty();
    }
}
