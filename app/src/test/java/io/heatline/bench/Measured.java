package io.heatline.bench;

import com.sun.management.OperatingSystemMXBean;
import io.heatline.HeatlineTest;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The product on a PostgreSQL of its own, fsync on, asked by programs with tokens. */
@ActiveProfiles({"demo", "test", "postgresql"})
public abstract class Measured extends HeatlineTest {

    static final Server SERVER = Server.start();

    /** Beside the product's pool: filling a table takes longer than a person's request may. */
    protected final JdbcTemplate tables = new JdbcTemplate(SERVER.database());

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", SERVER::productUrl);
        settings.add("spring.datasource.username", () -> "postgres");
    }

    /** A program of this person's, signed in by a token. */
    protected LeanClient byToken(String login) {
        var created = as(login).post("/api/me/tokens", Map.of("name", "bench"));
        if (created.status() >= 300) {
            throw new AssertionError(created.text());
        }
        return new LeanClient(root(), created.json().path("token").asText());
    }

    protected static void machine() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        System.out.printf(
                "%d cores, %.0f GiB memory, load %.1f, JDK %s, heap %,d MB, PostgreSQL %s, fsync %s%n",
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1073741824.0,
                system.getSystemLoadAverage(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                SERVER.ask("show server_version"),
                SERVER.ask("show fsync"));
    }

    protected static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
