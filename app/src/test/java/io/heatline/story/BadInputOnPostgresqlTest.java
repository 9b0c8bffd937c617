package io.heatline.story;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ActiveProfiles;

/** The same on a real PostgreSQL. */
@Tag("postgres")
@ActiveProfiles({"demo", "test", "postgresql"})
class BadInputOnPostgresqlTest extends BadInputStory implements OnPostgresql {}
