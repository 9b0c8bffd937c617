package io.heatline.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.running.Told.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The product is killed while people work with it, started again on what it left, and looked at: each order stands where its
 * people were told it stands, each request that was not answered has happened wholly or not at all, and asking for it again does
 * it once. Which step is hit, at which point of it, and what the others do meanwhile comes from a seed.
 */
final class KilledStory {

    private static final int OTHERS = 2;
    private static final int OLDER = 5;

    private final Path data;
    private final Path aside;
    private final RunningProduct product;
    private final People people;
    private final Random random;
    private final long seed;
    private final AtomicInteger keys = new AtomicInteger();
    private final List<Told> orders = new ArrayList<>();
    private final Map<KillPoint.Kind, int[]> outcomes = new EnumMap<>(KillPoint.Kind.class);
    private int unansweredOfOthers;
    private Duration starting = Duration.ZERO;

    KilledStory(Path folder, RunningProduct product, Path data, long seed) {
        this.data = data;
        this.aside = folder.resolve("copy");
        this.product = product;
        this.people = new People(product.root());
        this.random = new Random(seed);
        this.seed = seed;
    }

    /** Kills it so many times, then brings every order to its end. */
    void told(int times) throws Exception {
        product.start();
        for (int i = 1; i <= times; i++) {
            life(i);
        }
        for (Told order : orders) {
            people.stands(order);
            finish(order);
        }
        product.kill();
        product.awaitDeath();
        try (var records = Records.left(data, aside)) {
            records.agree();
            records.eachRequestOpenedOneOrder();
            assertThat(records.orders()).isEqualTo(orders.size());
        }
        report(times);
    }

    private void finish(Told order) {
        while (!order.ended()) {
            assertThat(people.anyStep(order, random)).as("%s goes on", order).isTrue();
        }
    }

    private void life(int which) throws Exception {
        var steps = Step.values();
        var step = steps[random.nextInt(steps.length)];
        var before = List.copyOf(orders);
        var victim = order();
        var touched = new ArrayList<>(List.of(victim));
        var over = new AtomicBoolean();
        var others = Executors.newFixedThreadPool(OTHERS);
        try {
            List<Future<List<Told>>> work = new ArrayList<>();
            for (int i = 0; i < OTHERS; i++) {
                work.add(others.submit(busy(random.nextLong(), over)));
            }
            step.before().forEach(earlier -> assertThat(people.step(victim, earlier))
                    .as("%s %s: %s", victim, earlier, product.lastWords())
                    .isTrue());
            var point = KillPoint.somewhere(random, people.usual(step));
            try (var fuse = new Fuse(product.port(), point, product::kill)) {
                assertThat(people.step(victim, step, fuse.root())).isFalse();
            }
            over.set(true);
            for (var other : work) {
                touched.addAll(done(other));
            }
            product.awaitDeath();
            orders.addAll(touched);
            restart(
                    "kill %d, %s %s of %s".formatted(which, point.kind(), step, victim),
                    point,
                    victim,
                    touched,
                    before);
        } finally {
            others.shutdownNow();
        }
    }

    private void restart(String what, KillPoint point, Told victim, List<Told> touched, List<Told> before)
            throws SQLException, IOException {
        try (var records = Records.left(data, aside)) {
            try {
                records.agree();
                records.eachRequestOpenedOneOrder();
                starting = starting.plus(product.start());
                for (Told order : touched) {
                    look(order, order == victim ? Optional.of(point) : Optional.empty(), records);
                }
                for (int i = 0; i < Math.min(OLDER, before.size()); i++) {
                    people.stands(before.get(random.nextInt(before.size())));
                }
            } catch (AssertionError failed) {
                throw new AssertionError(what + " with seed " + seed + ": " + failed.getMessage(), failed);
            }
        }
    }

    private void look(Told order, Optional<KillPoint> point, Records records) throws SQLException {
        Asked asked = order.unanswered();
        if (asked == null) {
            people.stands(order);
            return;
        }
        boolean happened = people.settle(order, asked, records.numberOf(order.key));
        if (point.isPresent()) {
            outcomes.computeIfAbsent(point.get().kind(), kind -> new int[2])[happened ? 1 : 0]++;
            assertThat(happened || !point.get().replied())
                    .as("%s: %s was answered before the product died", order, asked.step())
                    .isTrue();
        } else {
            unansweredOfOthers++;
        }
    }

    /** Somebody else, at work until the product dies. */
    private Callable<List<Told>> busy(long seedOfTheirs, AtomicBoolean over) {
        return () -> {
            var own = new Random(seedOfTheirs);
            var theirs = new ArrayList<Told>();
            boolean answered = true;
            while (answered && !over.get()) {
                if (theirs.isEmpty() || theirs.get(theirs.size() - 1).ended() || own.nextInt(4) == 0) {
                    theirs.add(order());
                }
                answered = people.anyStep(theirs.get(theirs.size() - 1), own);
            }
            // One that was begun and never sent is no order at all.
            theirs.removeIf(order -> order.last() == null && order.unanswered() == null);
            return theirs;
        };
    }

    private Told order() {
        return new Told("kill-" + seed + "-" + keys.incrementAndGet());
    }

    private static List<Told> done(Future<List<Told>> work) throws InterruptedException, ExecutionException {
        return work.get();
    }

    private void report(int times) {
        System.out.printf(
                "%d kills with seed %d; a start takes %.1f s%n", times, seed, starting.toMillis() / 1000.0 / times);
        System.out.printf("%-20s %8s %14s %14s%n", "point", "kills", "had happened", "had not");
        outcomes.forEach((kind, count) ->
                System.out.printf("%-20s %8d %14d %14d%n", kind, count[0] + count[1], count[1], count[0]));
        System.out.printf(
                "%d orders, %d more requests unanswered at a kill; each order where its people were told it is, then"
                        + " ended%n",
                orders.size(), unansweredOfOthers);
    }
}
