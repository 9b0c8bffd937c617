package io.heatline.story;

import io.heatline.PostgresDatabase;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One database, and so one application, for all stories that are told on PostgreSQL. */
public interface OnPostgresql {

    String URL = PostgresDatabase.url();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> URL);
        settings.add("spring.datasource.username", () -> "postgres");
    }
}
