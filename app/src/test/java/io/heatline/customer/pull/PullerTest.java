package io.heatline.customer.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.PostgresDatabase;
import io.heatline.customer.ArchiveContext;
import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesKey;
import io.heatline.customer.Sync;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A charging system that offers a PostgreSQL database and no program: four views, read from where the last reading ended. */
@Tag("postgres")
@ExtendWith(OutputCaptureExtension.class)
@Tag("product")
@SpringBootTest(
        classes = ArchiveContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:puller;DB_CLOSE_DELAY=-1")
class PullerTest {

    private static final String SECRET = "charging-secret-4711";

    @Autowired
    private Puller puller;

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private Sync sync;

    private final String theirs = PostgresDatabase.url();

    @Test
    void their_rows_become_ours_and_late_ones_change_nothing(CapturedOutput output) throws SQLException {
        theirs("""
            create table bill (account_no text, season text, amount_due numeric, amount_paid numeric, paid_at timestamptz,
              changed_seq bigint, changed_at timestamptz);
            create table flat (account_no text, estate text, building text, unit text, room text, area numeric, owner text,
              changed_seq bigint);
            create view heatline_premises as select changed_seq, now() as changed_at, account_no, estate, building, unit, room,
              'in_use' as state, area as heated_area, null as customer_type, owner, owner as contact_name,
              '13800001234/0451-80001234' as contact_phones, 'OWNER' as contact_relation from flat;
            create view heatline_payments as select * from bill;
            insert into flat values ('A-1', '拉取花园', '1', '1', '101', 70, '赵一', 1), ('A-2', '拉取花园', '1', '1', '102', 80, '钱二', 2);
            insert into bill values ('A-1', '2026-2027', 2100, 0, null, 5, now()), ('A-9', '2026-2027', 1, 0, null, 6, now());
            """);

        // Two premises and a bill; the other bill is of nobody.
        assertThat(puller.pull(settings())).isEqualTo(new Puller.Pulled(3, 1));
        var flat = archive.find(PremisesKey.of("拉取花园", "1栋", "1单元", "101室")).orElseThrow();
        assertThat(flat.accountNo()).isEqualTo("A-1");
        assertThat(archive.contactsOf(flat.id())).singleElement().satisfies(contact -> assertThat(contact.phones())
                .hasSize(2));

        assertThat(puller.pull(settings())).as("nothing new").isEqualTo(new Puller.Pulled(0, 1));
        assertThat(sync.state("charging").refused())
                .as("read again, counted once")
                .isEqualTo(1);

        theirs("update bill set amount_paid = 2100, changed_seq = 7 where account_no = 'A-1';"
                + "update flat set owner = '孙三', changed_seq = 8 where account_no = 'A-2'");
        assertThat(puller.pull(settings())).isEqualTo(new Puller.Pulled(2, 1));
        assertThat(sync.state("charging").lastSeq()).isNotNull();

        assertThat(output.getAll()).doesNotContain(SECRET).contains("premises-unknown");
    }

    @Test
    void a_database_that_is_away_is_said_so_without_its_password(CapturedOutput output) {
        var away = settings("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2");

        assertThat(puller.pull(away)).isEqualTo(new Puller.Pulled(0, 0));
        assertThat(output.getAll())
                .contains("The database of charging could not be read")
                .doesNotContain(SECRET);
        assertThat(away.toString()).doesNotContain(SECRET);
    }

    private PullSettings settings() {
        return settings(theirs);
    }

    private static PullSettings settings(String url) {
        return new PullSettings(
                url,
                "postgres",
                SECRET,
                "charging",
                Duration.ofMinutes(5),
                1_000,
                "heatline_premises",
                "heatline_payments",
                "",
                "");
    }

    private void theirs(String commands) throws SQLException {
        try (var connection = DriverManager.getConnection(theirs, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(commands);
        }
    }
}
