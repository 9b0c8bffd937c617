package io.heatline.customer.transfer;

import io.heatline.story.OnPostgresql;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.ActiveProfiles;

/** The same on a real PostgreSQL, whose line may not be silent for long. */
@Tag("postgres")
@ActiveProfiles({"demo", "test", "postgresql"})
class ImportUndoOnPostgresqlTest extends ImportUndoStory implements OnPostgresql {}
