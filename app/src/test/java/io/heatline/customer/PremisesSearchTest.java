package io.heatline.customer;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("product")
@SpringBootTest(
        classes = ArchiveContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:search;DB_CLOSE_DELAY=-1")
class PremisesSearchTest extends SearchStories {}
