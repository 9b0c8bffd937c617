package io.heatline.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangelogTest {
    @Test
    void an_empty_database_takes_the_whole_schema_and_a_second_start_changes_nothing() throws Exception {
        try (var connection = Databases.emptyH2()) {
            assertThat(Databases.update(connection)).isPositive();
            assertThat(Databases.update(connection)).isZero();
        }
    }
}
