package io.heatline.notice;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("product")
@SpringBootTest(
        classes = NoticeContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:notice;DB_CLOSE_DELAY=-1")
class NoticesTest extends NoticeStories {}
