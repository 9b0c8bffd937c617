package io.heatline.flow.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds who should get what: insertion by regret, the order with the most to lose from not getting its best hand first, then
 * single orders are moved as long as that makes the whole cheaper. The same question gets the same answer, and each answer
 * can be explained by the terms of {@link Effort}.
 */
final class Planner {

    /** Each round makes the whole cheaper, so it ends by itself; this bounds how long somebody waits. */
    private static final int ROUNDS = 20;

    private final Effort effort;
    private final List<Hand> hands;

    Planner(Effort effort, Collection<Hand> hands) {
        this.effort = effort;
        this.hands = List.copyOf(hands);
    }

    /** Gives every job to somebody; an empty plan when there is nobody. */
    Plan plan(Collection<Job> jobs) {
        var plan = new Plan(effort);
        if (!hands.isEmpty()) {
            var open = new ArrayList<>(jobs.stream().sorted(Job.FIRST).toList());
            while (!open.isEmpty()) {
                var next = open.stream()
                        .max(Comparator.comparingDouble(job -> regret(plan, job)))
                        .orElseThrow();
                open.remove(next);
                plan.give(next, best(plan, next));
            }
            improve(plan);
        }
        return plan;
    }

    private double regret(Plan plan, Job job) {
        var costs = hands.stream()
                .mapToDouble(hand -> cost(plan, job, hand))
                .sorted()
                .limit(2)
                .toArray();
        double spread = costs.length < 2 ? 0 : costs[1] - costs[0];
        return spread * Urgency.of(job.priority());
    }

    private Hand best(Plan plan, Job job) {
        return hands.stream()
                .min(Comparator.comparingDouble(hand -> cost(plan, job, hand)))
                .orElseThrow();
    }

    private double cost(Plan plan, Job job, Hand hand) {
        return effort.of(job, hand, plan.before(job, hand));
    }

    private void improve(Plan plan) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean better = false;
            for (Job job : plan.jobs()) {
                better |= moved(plan, job);
            }
            if (!better) {
                return;
            }
        }
    }

    private boolean moved(Plan plan, Job job) {
        var now = plan.handOf(job);
        var best = now;
        double cheapest = plan.cost();
        for (Hand hand : hands) {
            plan.give(job, hand);
            double cost = plan.cost();
            if (cost < cheapest - 1e-9) {
                cheapest = cost;
                best = hand;
            }
        }
        plan.give(job, best);
        return !best.equals(now);
    }
}
