package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.story.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 50,000 timers of as many real reminders, all due within one minute, while ten requests a second go on. That each fired
 * once is asserted, times are printed.
 */
@Tag("bench")
class TimersBench extends Measured {

    private static final int TIMERS = Integer.getInteger("heatline.bench.timers", 50_000);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final long PACE = Duration.ofMillis(100).toNanos();

    private static final String COPIED = "job_id_ like '%.%' and process_instance_id_ like '%.%'";

    @Test
    void timers() {
        var number = byToken("agent")
                .post("/api/work-orders", Walk.request(), 201)
                .path("number")
                .asText();
        int each = number("select count(*) from act_ru_job j join act_hi_procinst p"
                + " on p.proc_inst_id_ = j.process_instance_id_ where p.business_key_ = '" + number + "'");
        assertThat(each).as("timers of an order that waits").isPositive();
        int copies = (TIMERS + each - 1) / each;
        long start = System.nanoTime();
        new Copies(tables).make(number, copies);
        int timers = number("select count(*) from act_ru_job where id_ like '%.%'");
        machine();
        System.out.printf(
                "%,d timers of %,d copies of one order, made with SQL in %d s%n",
                timers, copies, Duration.ofNanos(System.nanoTime() - start).toSeconds());

        // Only now: the copying takes longer than a connection stays open.
        var agent = byToken("agent");
        var technician = byToken("technician");
        paced(
                agent,
                technician,
                number,
                until(System.nanoTime() + Duration.ofSeconds(20).toNanos()));
        var idle = paced(agent, technician, number, until(System.nanoTime() + IDLE.toNanos()));
        tables.update("update act_ru_job set duedate_ = (now() at time zone 'UTC') + random() * interval '60 seconds'"
                + " where id_ like '%.%'");
        long due = System.nanoTime();
        var asked = new AtomicInteger();
        // Once a second is enough to ask.
        var busy = paced(
                agent,
                technician,
                number,
                () -> asked.incrementAndGet() % 10 == 0
                        && (left() == 0 || System.nanoTime() - due > PATIENCE.toNanos()));
        double took = (System.nanoTime() - due) / 1e9;

        System.out.printf("%-10s %10s %10s %10s%n", "requests", "p50 ms", "p95 ms", "most ms");
        System.out.printf("%-10s %10.1f %10.1f %10.1f%n", "idle", idle.p50(), idle.p95(), idle.max());
        System.out.printf(
                "%-10s %10.1f %10.1f %10.1f   p95 ratio %.2f%n",
                "storm", busy.p50(), busy.p95(), busy.max(), busy.p95() / idle.p95());
        System.out.printf("all fired after %.0f s, %.0f a second; load at the end %.1f%n", took, timers / took, load());
        assertThat(left()).as("timers that did not fire").isZero();
        assertThat(number("select count(*) from act_hi_job_log where job_state_ = 2 and " + COPIED))
                .as("timers fired")
                .isEqualTo(timers);
        assertThat(number("select count(distinct job_id_) from act_hi_job_log where job_state_ = 2 and " + COPIED))
                .as("different timers fired")
                .isEqualTo(timers);
        assertThat(number("select count(*) from act_ru_incident"))
                .as("incidents")
                .isZero();
    }

    /** Ten a second, each timed from when it should have begun: one that waits behind a slow one was slow too. */
    private static Latencies paced(LeanClient agent, LeanClient technician, String number, BooleanSupplier over) {
        List<Long> took = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < 50 || !over.getAsBoolean(); i++) {
            long due = begin + i * PACE;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            request(i, agent, technician, number);
            took.add(System.nanoTime() - due);
        }
        return Latencies.of(took.stream().mapToLong(Long::longValue).toArray());
    }

    private static void request(int turn, LeanClient agent, LeanClient technician, String number) {
        switch (turn % 4) {
            case 0 -> technician.get("/api/tasks?filter=all", 200);
            case 1 -> technician.get("/api/tasks/counts", 200);
            case 2 -> agent.get("/api/work-orders/" + number, 200);
            default -> agent.post("/api/work-orders", Walk.request(), 201);
        }
    }

    private static BooleanSupplier until(long end) {
        return () -> System.nanoTime() > end;
    }

    private int left() {
        return number("select count(*) from act_ru_job where id_ like '%.%'");
    }

    private int number(String query) {
        return tables.queryForObject(query, Integer.class);
    }
}
