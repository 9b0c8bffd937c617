package io.heatline.notice;

import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = NoticeContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:notice;DB_CLOSE_DELAY=-1")
class NoticesTest extends NoticeStories {}
