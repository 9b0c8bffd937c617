package io.heatline.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.heatline.HeatlineTest;
import io.heatline.demo.DemoWalk.Stop;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.story.Walk;
import io.heatline.workorder.Fault;
import io.heatline.workorder.Nature;
import io.heatline.workorder.OpenWorkOrder;
import io.heatline.workorder.OpenWorkOrder.Address;
import io.heatline.workorder.OpenWorkOrder.Caller;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Source;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The orders of the demo city can still be walked whatever became of the process, and lie in days gone by. */
class DemoWalkTest extends HeatlineTest {

    @Autowired
    private DemoWalk walk;

    @Autowired
    private DemoClock clock;

    @Autowired
    private Directory directory;

    @ParameterizedTest
    @EnumSource
    void an_order_of_two_days_ago_is_walked_so_far_and_nobody_else_notices(Stop stop) {
        var before = Instant.now();
        var told = "演示 " + stop;

        walk.walk(request(told), directory.person(new PersonId("agent")).orElseThrow(), stop, Duration.ofDays(2));

        var number = requireNonNull(database.queryForObject(
                "select order_number from workorder_order where cast(details as varchar(100)) = ?",
                String.class,
                told));
        assertThat(time("select taken_at from workorder_order where order_number = ?", number))
                .isCloseTo(before.minus(Duration.ofDays(2)), within(1, ChronoUnit.MINUTES));
        assertThat(time(
                        "select start_time_ from act_hi_procinst where business_key_ = ?"
                                + " and super_process_instance_id_ is null",
                        number))
                .isCloseTo(before.minus(Duration.ofDays(2)), within(1, ChronoUnit.MINUTES));
        assertThat(time("select max(happened_at) from workorder_timeline where order_number = ?", number))
                .isBefore(before);
        assertThat(steps(number)).isGreaterThanOrEqualTo(least(stop));
        var now = new Walk(this::as).open();
        assertThat(time("select start_time_ from act_hi_procinst where business_key_ = ?", now))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void the_clock_is_moved_for_one_thread_alone() {
        clock.turnBack(Duration.ofDays(30));
        try {
            var here = clock.instant();
            var there = CompletableFuture.supplyAsync(clock::instant).join();
            assertThat(Duration.between(here, there)).isBetween(Duration.ofDays(30), Duration.ofDays(31));
        } finally {
            clock.release();
        }
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    /** How many tasks somebody completed on the way. */
    private static int least(Stop stop) {
        return switch (stop) {
            case ACCEPT, CANCELLED -> 0;
            case HANDLE, DECLINED, REASSIGNED -> 1;
            case COMPLETE -> 2;
            case CALLBACK -> 3;
            case CLOSED, REOPENED -> 4;
        };
    }

    private int steps(String number) {
        return database.queryForList(
                        "select task_id from flow_submission where task_id is not null and order_number = ?",
                        String.class,
                        number)
                .size();
    }

    private Instant time(String query, String number) {
        return requireNonNull(database.queryForObject(query, Timestamp.class, number))
                .toInstant();
    }

    private static OpenWorkOrder request(String details) {
        return new OpenWorkOrder(
                new Address(Walk.ESTATE, "12号楼", "1单元", String.valueOf(100 + Math.floorMod(details.hashCode(), 50))),
                new Caller("刘洋", "13800007777"),
                RequestType.REPAIR,
                Fault.LEAK,
                Source.PHONE,
                Nature.NORMAL,
                details,
                null,
                Set.of(),
                false);
    }
}
