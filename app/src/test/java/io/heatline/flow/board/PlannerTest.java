package io.heatline.flow.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.heatline.flow.board.Reason.Kind;
import io.heatline.identity.PersonId;
import io.heatline.rules.Priority;
import io.heatline.station.Place;
import io.heatline.station.Skill;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The proposal, on numbers worked out by hand: a visit is 40 minutes, a kilometre 4, an estate 4, a building 1. */
class PlannerTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant TONIGHT = NOW.plus(Duration.ofHours(10));
    private static final Place HERE = new Place(45.7690, 126.6960);
    /** 0.02° north: 2.224 km. */
    private static final Place THERE = new Place(45.7890, 126.6960);

    private final Effort effort = new Effort(NOW);

    @Test
    void an_effort_is_the_way_the_wait_and_what_is_missing() {
        var job = job("1", "B", null, THERE, Skill.PIPEWORK, Priority.NORMAL, TONIGHT);
        var busy = hand("li", Set.of(), Duration.ZERO, job("0", "A", null, HERE, null, Priority.NORMAL, TONIGHT));

        // The way: 4 + 4 × 2.224 = 12.9; the wait: one visit, 40; not trained: 90.
        assertThat(effort.of(job, busy, busy.has())).isCloseTo(142.9, offset(0.05));
    }

    @Test
    void waiting_weighs_four_times_as_much_in_an_emergency_and_lateness_twice_that() {
        var due = NOW.plus(Duration.ofMinutes(60));
        var burst = job("1", "A", "3号楼", HERE, null, Priority.EMERGENCY, due);
        var busy = hand("li", Set.of(), Duration.ZERO, job("0", "A", "3号楼", HERE, null, Priority.LOW, TONIGHT));

        // The way: 1 in the same building. Done after 40 + 1 + 40 = 81 minutes, 21 late. 1 + 4 × (40 + 2 × 21) = 329.
        assertThat(effort.of(burst, busy, busy.has())).isCloseTo(329, offset(0.01));
    }

    @Test
    void who_is_in_the_building_already_gets_it() {
        var neighbour = job("7", "A", "3号楼", HERE, null, Priority.NORMAL, TONIGHT);
        var near = hand("wang", Set.of(), Duration.ZERO, neighbour);
        var far = hand("li", Set.of(), Duration.ZERO, job("8", "B", "1号楼", THERE, null, Priority.NORMAL, TONIGHT));
        var job = job("9", "A", "3号楼", HERE, null, Priority.NORMAL, TONIGHT);

        var plan = new Planner(effort, List.of(far, near)).plan(List.of(job));

        assertThat(plan.handOf(job)).isEqualTo(near);
        assertThat(effort.reasons(job, near, plan.before(job, near)).get(0))
                .isEqualTo(Reason.of(Kind.SAME_BUILDING, "7"));
    }

    @Test
    void of_two_who_are_free_the_nearer_one_goes_and_the_distance_is_told() {
        var near = hand("wang", Set.of(), Duration.ZERO, job("7", "B", null, THERE, null, Priority.NORMAL, TONIGHT));
        var far = hand(
                "li",
                Set.of(),
                Duration.ZERO,
                job("8", "C", null, new Place(45.7390, 126.6960), null, Priority.NORMAL, TONIGHT));
        var job = job("9", "A", null, HERE, null, Priority.NORMAL, TONIGHT);

        var plan = new Planner(effort, List.of(far, near)).plan(List.of(job));

        assertThat(plan.handOf(job)).isEqualTo(near);
        assertThat(effort.reasons(job, near, plan.before(job, near)))
                .contains(new Reason(Kind.NEAR, "B", new BigDecimal("2.2")));
    }

    @Test
    void training_wins_over_a_short_queue_but_not_over_a_long_one() {
        var job = job("9", "A", null, HERE, Skill.PIPEWORK, Priority.NORMAL, TONIGHT);
        var free = hand("li", Set.of(), Duration.ZERO);
        var trained = hand("wang", Set.of(Skill.PIPEWORK), Duration.ZERO, some(2));
        var swamped = hand("zhao", Set.of(Skill.PIPEWORK), Duration.ZERO, some(4));

        // Not trained: 15 + 90 = 105. Trained with two: 15 + 80 = 95. Trained with four: 15 + 160 = 175.
        assertThat(new Planner(effort, List.of(free, trained))
                        .plan(List.of(job))
                        .handOf(job))
                .isEqualTo(trained);
        assertThat(new Planner(effort, List.of(free, swamped))
                        .plan(List.of(job))
                        .handOf(job))
                .isEqualTo(free);
        assertThat(effort.reasons(job, free, List.of())).contains(Reason.of(Kind.UNTRAINED, "PIPEWORK"));
    }

    @Test
    void an_emergency_does_not_wait_for_the_next_shift() {
        var burst = job("9", "A", null, HERE, Skill.PIPEWORK, Priority.EMERGENCY, NOW.plus(Duration.ofMinutes(90)));
        var here = hand("li", Set.of(), Duration.ZERO);
        var tonight = hand("wang", Set.of(Skill.PIPEWORK), Duration.ofHours(2));

        var plan = new Planner(effort, List.of(tonight, here)).plan(List.of(burst));

        assertThat(plan.handOf(burst)).isEqualTo(here);
        assertThat(effort.reasons(burst, tonight, List.of()))
                .extracting(Reason::kind)
                .contains(Kind.URGENT, Kind.NOT_YET_AT_WORK, Kind.LATE);
    }

    @Test
    void work_is_spread_over_those_who_are_equal() {
        var jobs = List.of(some(6));
        var plan = new Planner(
                        effort,
                        List.of(
                                hand("li", Set.of(), Duration.ZERO),
                                hand("wang", Set.of(), Duration.ZERO),
                                hand("zhao", Set.of(), Duration.ZERO)))
                .plan(jobs);

        assertThat(jobs.stream().map(plan::handOf).map(Hand::person).distinct()).hasSize(3);
        assertThat(jobs.stream().filter(job -> plan.handOf(job).person().value().equals("li")))
                .hasSize(2);
    }

    @Test
    void with_nobody_there_nothing_is_proposed() {
        var jobs = List.of(some(3));

        assertThat(new Planner(effort, List.of()).plan(jobs).jobs()).isEmpty();
    }

    /** All 3⁶ ways to give six orders to three people are tried: the plan is never far from the best of them. */
    @Test
    void the_plan_is_close_to_the_best_there_is() {
        double sum = 0;
        double worst = 1;
        int cases = 200;
        for (int seed = 0; seed < cases; seed++) {
            var random = new Random(seed);
            var jobs = IntStream.range(0, 6).mapToObj(i -> any("" + i, random)).toList();
            var hands = IntStream.range(0, 3)
                    .mapToObj(i -> anybody("p" + i, random))
                    .toList();

            double ratio = new Planner(effort, hands).plan(jobs).cost() / best(jobs, hands);

            sum += ratio;
            worst = Math.max(worst, ratio);
        }
        assertThat(sum / cases).as("on average").isLessThan(1.02);
        assertThat(worst).as("at worst").isLessThan(1.25);
    }

    private double best(List<Job> jobs, List<Hand> hands) {
        double best = Double.MAX_VALUE;
        int ways = (int) Math.pow(hands.size(), jobs.size());
        for (int way = 0; way < ways; way++) {
            var plan = new Plan(effort);
            int rest = way;
            for (Job job : jobs) {
                plan.give(job, hands.get(rest % hands.size()));
                rest /= hands.size();
            }
            best = Math.min(best, plan.cost());
        }
        return best;
    }

    private static Job any(String number, Random random) {
        var estate = "" + (char) ('A' + random.nextInt(5));
        return job(
                number,
                estate,
                random.nextInt(3) + "号楼",
                new Place(45.75 + estate.charAt(0) % 5 * 0.01, 126.65 + estate.charAt(0) % 3 * 0.01),
                random.nextInt(3) == 0 ? null : Skill.values()[random.nextInt(3)],
                Priority.values()[random.nextInt(4)],
                NOW.plus(Duration.ofMinutes(30 + random.nextInt(300))));
    }

    private static Hand anybody(String name, Random random) {
        var has = new ArrayList<Job>();
        for (int i = random.nextInt(3); i > 0; i--) {
            has.add(any(name + i, random));
        }
        var skills = Set.of(Skill.values()[random.nextInt(3)]);
        return hand(name, skills, Duration.ofMinutes(random.nextInt(2) * 90L), has.toArray(Job[]::new));
    }

    /** Orders of which nobody knows where they are. */
    private static Job[] some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> job("s" + i, "estate " + i, null, null, null, Priority.NORMAL, TONIGHT))
                .toArray(Job[]::new);
    }

    private static Hand hand(String name, Set<Skill> skills, Duration untilWork, Job... has) {
        return new Hand(new PersonId(name), skills, untilWork, List.of(has));
    }

    private static Job job(
            String number,
            String estate,
            @Nullable String building,
            @Nullable Place place,
            @Nullable Skill needs,
            Priority priority,
            Instant due) {
        return new Job(number, estate, building, place, needs, priority, due);
    }
}
