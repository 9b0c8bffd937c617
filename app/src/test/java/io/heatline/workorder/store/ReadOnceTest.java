package io.heatline.workorder.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction knows of an order is what the database holds, however it came there. */
class ReadOnceTest extends HeatlineTest {

    private static final Instant DUE = Instant.parse("2031-01-15T08:00:00Z");

    @Autowired
    private OrderMapper orders;

    @Autowired
    private DueMapper dues;

    @Autowired
    private TransactionTemplate transaction;

    private final Walk walk = new Walk(this::as);

    @Test
    void a_row_is_read_once_until_orders_are_written() {
        var number = walk.open();

        transaction.executeWithoutResult(status -> {
            var first = orders.byNumber(number).orElseThrow();
            assertThat(orders.byNumber(number)).containsSame(first);

            orders.classify(number, "EMERGENCY");
            assertThat(orders.byNumber(number).orElseThrow().priority()).isEqualTo("EMERGENCY");
        });
    }

    @Test
    void another_mapper_of_the_room_that_changes_orders_is_noticed() {
        var number = walk.open();

        transaction.executeWithoutResult(status -> {
            assertThat(orders.byNumber(number).orElseThrow().dueAt()).isNotEqualTo(DUE);
            dues.due(number, DUE);
            assertThat(orders.byNumber(number).orElseThrow().dueAt()).isEqualTo(DUE);
        });
    }

    @Test
    void a_lock_brings_what_somebody_else_has_committed() {
        var number = walk.open();

        transaction.executeWithoutResult(status -> {
            assertThat(orders.byNumber(number).orElseThrow().rung()).isZero();
            elsewhere(number);
            orders.lock(List.of(number));
            assertThat(orders.byNumber(number).orElseThrow().rung()).isEqualTo(1);
        });
    }

    /** Another transaction, as another node's would be. */
    private void elsewhere(String number) {
        var other = new Thread(() -> transaction.executeWithoutResult(status -> orders.climb(number)));
        other.start();
        try {
            other.join();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
