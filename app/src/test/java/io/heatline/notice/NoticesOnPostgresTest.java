package io.heatline.notice;

import io.heatline.PostgresDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@Tag("postgres")
@SpringBootTest(
        classes = NoticeContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.datasource.username=postgres", "spring.datasource.password="})
class NoticesOnPostgresTest extends NoticeStories {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", PostgresDatabase::url);
    }
}
