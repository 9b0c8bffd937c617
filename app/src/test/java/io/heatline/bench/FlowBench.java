package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.heatline.customer.PremisesArchive;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Orders per second from opening to closing, through the API, against the bare engine with the same user tasks on the
 * same PostgreSQL, by turns. Times are printed, not asserted; that every order is closed is.
 */
@Tag("bench")
class FlowBench extends Measured {

    private static final int[] CLIENTS = {1, 4, 8};
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);
    /** More than are walked, so that no order is a second one for its flat. */
    private static final int HOUSEHOLDS = 4_000;

    @Autowired
    private DataSource pool;

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void flow() throws Exception {
        int connections = pool.unwrap(HikariDataSource.class).getMaximumPoolSize();
        try (var barePool = SERVER.barePool(connections);
                var bare = new BareEngine(barePool)) {
            var product = new Product(this::byToken, List.of("technician", "s01-t2"), households(), this::closed);
            machine(connections);
            long walkedByBare = WarmUp.of("engine", bare);
            long walkedByProduct = WarmUp.of("product", product);
            System.out.printf("%-8s %18s %18s%n", "clients", "product orders/s", "engine orders/s");
            for (int clients : CLIENTS) {
                var duel = Duel.fought(product, bare, clients, ROUNDS, ROUND);
                System.out.printf(
                        "%-8d %18.1f %18.1f   ratio %.2f%n",
                        clients, duel.product(), duel.bare(), duel.product() / duel.bare());
                walkedByProduct += duel.walkedByProduct();
                walkedByBare += duel.walkedByBare();
            }
            closed("product", product, walkedByProduct);
            closed("engine", bare, walkedByBare);
        }
    }

    /** Who calls is in the archive, as nearly everybody is who calls a company that keeps one. */
    private List<Household> households() {
        var households =
                IntStream.range(0, HOUSEHOLDS).mapToObj(Household::numbered).toList();
        transactions.executeWithoutResult(
                status -> households.forEach(household -> archive.findOrCreate(household.key(), household.contact())));
        return households;
    }

    private static void closed(String name, Side side, long walked) {
        long closed = side.closed();
        System.out.printf("%-8s %,d orders walked, %,d closed%n", name, walked, closed);
        assertThat(closed).isEqualTo(walked);
    }

    private long closed(List<String> numbers) {
        var query = "select order_number from workorder_order where status = 'CLOSED'";
        var closed = new HashSet<>(database.queryForList(query, String.class));
        return numbers.stream().filter(closed::contains).count();
    }

    private static void machine(int connections) {
        machine();
        System.out.printf("the product's orders are for %,d households of its archive%n", HOUSEHOLDS);
        System.out.printf(
                "%d connections for either side; clients share them; median of %d rounds of %d s%n",
                connections, ROUNDS, ROUND.toSeconds());
    }
}
