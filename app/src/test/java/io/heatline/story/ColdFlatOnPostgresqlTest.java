package io.heatline.story;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ActiveProfiles;

/** The same story on a real PostgreSQL. */
@Tag("postgres")
@ActiveProfiles({"demo", "test", "postgresql"})
class ColdFlatOnPostgresqlTest extends ColdFlatStory implements OnPostgresql {}
