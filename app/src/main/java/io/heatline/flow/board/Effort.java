package io.heatline.flow.board;

import io.heatline.rules.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it costs to give one more order to somebody who has some already, in minutes: the way there, the wait until they come
 * to it (heavier the more urgent it is), how late they would be, and a penalty where they aren't trained for it. One unit
 * for everything, so that a cost can be told as reasons.
 */
final class Effort {

    /** A visit with everything around it. */
    static final double VISIT = 40;
    /** By electric scooter through the city, looking for the door included. */
    private static final double MINUTES_PER_KM = 4;

    private static final double WITHIN_ESTATE = 4;
    private static final double WITHIN_BUILDING = 1;
    /** From the station, or where nobody knows how far it is. */
    private static final double SOMEWHERE = 15;

    private static final double UNTRAINED = 90;

    private final Instant now;

    Effort(Instant now) {
        this.now = now;
    }

    double of(Job job, Hand hand, List<Job> queue) {
        double way = way(job, queue);
        double wait = hand.untilWork().toMinutes() + queue.size() * VISIT;
        double late = late(job, hand, queue);
        return way + Urgency.of(job.priority()) * (wait + 2 * late) + (trained(job, hand) ? 0 : UNTRAINED);
    }

    /** Why, the strongest reason first. */
    List<Reason> reasons(Job job, Hand hand, List<Job> queue) {
        var reasons = new ArrayList<Reason>();
        neighbour(job, queue).ifPresent(reasons::add);
        var needs = job.needs();
        if (needs != null) {
            reasons.add(Reason.of(trained(job, hand) ? Reason.Kind.SKILL : Reason.Kind.UNTRAINED, needs.name()));
        }
        if (job.priority() == Priority.EMERGENCY || job.priority() == Priority.HIGH) {
            reasons.add(Reason.of(Reason.Kind.URGENT, job.priority().name()));
        }
        reasons.add(Reason.of(Reason.Kind.LOAD, null, queue.size()));
        if (!hand.untilWork().isZero()) {
            reasons.add(Reason.of(
                    Reason.Kind.NOT_YET_AT_WORK, null, hand.untilWork().toMinutes()));
        }
        double late = late(job, hand, queue);
        if (late > 0) {
            reasons.add(Reason.of(Reason.Kind.LATE, null, late));
        }
        return reasons;
    }

    private Optional<Reason> neighbour(Job job, List<Job> queue) {
        return queue.stream()
                .min(Comparator.comparingDouble((Job other) -> between(job, other)))
                .flatMap(other -> {
                    if (job.sameBuilding(other)) {
                        return Optional.of(Reason.of(Reason.Kind.SAME_BUILDING, other.number()));
                    }
                    if (job.sameEstate(other)) {
                        return Optional.of(Reason.of(Reason.Kind.SAME_ESTATE, other.number()));
                    }
                    return job.place() == null || other.place() == null
                            ? Optional.empty()
                            : Optional.of(Reason.of(
                                    Reason.Kind.NEAR,
                                    other.estate(),
                                    job.place().kmTo(other.place())));
                });
    }

    private static boolean trained(Job job, Hand hand) {
        return job.needs() == null || hand.skills().contains(job.needs());
    }

    private double late(Job job, Hand hand, List<Job> queue) {
        double done = hand.untilWork().toMinutes() + queue.size() * VISIT + way(job, queue) + VISIT;
        double left = Duration.between(now, job.due()).toMinutes();
        return Math.max(0, done - left);
    }

    private static double way(Job job, List<Job> queue) {
        return Stream.concat(queue.stream().map(other -> between(job, other)), Stream.of(SOMEWHERE))
                .min(Comparator.naturalOrder())
                .orElse(SOMEWHERE);
    }

    private static double between(Job job, Job other) {
        if (job.sameEstate(other)) {
            return job.sameBuilding(other) ? WITHIN_BUILDING : WITHIN_ESTATE;
        }
        return job.place() == null || other.place() == null
                ? SOMEWHERE
                : WITHIN_ESTATE + MINUTES_PER_KM * job.place().kmTo(other.place());
    }
}
