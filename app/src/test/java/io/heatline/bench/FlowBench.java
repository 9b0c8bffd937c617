package io.heatline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Orders per second from opening to closing, through the API, against the bare engine with the same user tasks on the
 * same PostgreSQL, by turns. Times are printed, not asserted; that every order is closed is.
 */
@Tag("bench")
@ActiveProfiles({"demo", "test", "postgresql"})
class FlowBench extends HeatlineTest {

    private static final Server SERVER = Server.start();
    private static final int[] CLIENTS = {1, 4, 8};
    /** Long enough for the compiler to have seen all of the way; the product's is the longer one. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(4);

    @Autowired
    private DataSource pool;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", SERVER::productUrl);
        settings.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void flow() throws Exception {
        int connections = pool.unwrap(HikariDataSource.class).getMaximumPoolSize();
        try (var barePool = SERVER.barePool(connections);
                var bare = new BareEngine(barePool)) {
            var product = new Product(this::byToken, List.of("technician", "s01-t2"), this::closed);
            machine(connections);
            long walkedByBare = Rounds.round(bare, 4, WARM_UP.dividedBy(2)).orders();
            long walkedByProduct = Rounds.round(product, 4, WARM_UP).orders();
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

    private static void closed(String name, Side side, long walked) {
        long closed = side.closed();
        System.out.printf("%-8s %,d orders walked, %,d closed%n", name, walked, closed);
        assertThat(closed).isEqualTo(walked);
    }

    /** A program of this person's, signed in by a token. */
    private Client byToken(String login) {
        var created = as(login).post("/api/me/tokens", Map.of("name", "flow"));
        assertThat(created.status()).as(created.text()).isBetween(200, 201);
        return Client.token(root(), created.json().path("token").asText());
    }

    private long closed(List<String> numbers) {
        var query = "select order_number from workorder_order where status = 'CLOSED'";
        var closed = new HashSet<>(database.queryForList(query, String.class));
        return numbers.stream().filter(closed::contains).count();
    }

    private static void machine(int connections) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.printf(
                "%d cores, %.0f GiB memory, load %.1f, JDK %s, heap %,d MB, PostgreSQL %s, fsync %s, %d connections%n",
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1073741824.0,
                system.getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                SERVER.ask("show server_version"),
                SERVER.ask("show fsync"),
                connections);
        System.out.printf("clients share them; median of %d rounds of %d s%n", ROUNDS, ROUND.toSeconds());
    }
}
