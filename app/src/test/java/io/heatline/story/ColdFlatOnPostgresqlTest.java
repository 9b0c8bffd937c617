package io.heatline.story;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same story on a real PostgreSQL. */
@Tag("postgres")
@ActiveProfiles({"demo", "test", "postgresql"})
class ColdFlatOnPostgresqlTest extends ColdFlatStory {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        try {
            var server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            settings.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
            settings.add("spring.datasource.username", () -> "postgres");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
