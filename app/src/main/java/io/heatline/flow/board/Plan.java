package io.heatline.flow.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who gets what: changeable while it is sought, and what it costs altogether. */
final class Plan {

    private final Effort effort;
    private final Map<Job, Hand> given = new LinkedHashMap<>();

    Plan(Effort effort) {
        this.effort = effort;
    }

    void give(Job job, Hand hand) {
        given.put(job, hand);
    }

    boolean has(Job job) {
        return given.containsKey(job);
    }

    Hand handOf(Job job) {
        return Objects.requireNonNull(given.get(job));
    }

    List<Job> jobs() {
        return given.keySet().stream().sorted(Job.FIRST).toList();
    }

    /** What a hand holds before this job's turn comes: what they had, and what of the plan is more urgent. */
    List<Job> before(Job job, Hand hand) {
        var queue = new ArrayList<>(hand.has());
        jobs().stream()
                .filter(other -> hand.equals(given.get(other)) && Job.FIRST.compare(other, job) < 0)
                .forEach(queue::add);
        return queue;
    }

    /** Of all jobs, each in its turn. */
    double cost() {
        var queues = new HashMap<Hand, List<Job>>();
        double sum = 0;
        for (Job job : jobs()) {
            var hand = handOf(job);
            var queue = queues.computeIfAbsent(hand, some -> new ArrayList<>(some.has()));
            sum += effort.of(job, hand, queue);
            queue.add(job);
        }
        return sum;
    }
}
