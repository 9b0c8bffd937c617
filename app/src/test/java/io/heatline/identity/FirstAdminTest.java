package io.heatline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.HeatlineTest;
import io.heatline.edge.start.StartRefused;
import io.heatline.identity.store.PeopleMapper;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A start in production; each on the shared database, undone after. */
class FirstAdminTest extends HeatlineTest {

    @Autowired
    private PeopleMapper people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private TransactionTemplate transactions;

    private void start(String password) {
        new FirstAdmin(people, passwords, transactions, Clock.systemUTC(), password).afterSingletonsInstantiated();
    }

    private void undone(Runnable story) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            story.run();
        });
    }

    private void noPeople() {
        database.update("delete from identity_filter");
        database.update("delete from identity_token");
        database.update("delete from identity_person_role");
        database.update("delete from identity_person");
    }

    @Test
    void production_does_not_start_on_the_demo_s_database() {
        assertThatThrownBy(() -> start("a good long password"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("demo accounts");
    }

    @Test
    void production_does_not_start_without_an_administrator_s_password() {
        undone(() -> {
            noPeople();
            assertThatThrownBy(() -> start(""))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("no administrator");
            assertThatThrownBy(() -> start("warm-winter-2026"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("too weak");
        });
    }

    @Test
    void the_operator_s_password_makes_the_first_administrator_once() {
        undone(() -> {
            noPeople();
            start("a good long password");
            start("");

            assertThat(people.countActive("ADMIN")).isEqualTo(1);
            assertThat(people.countDemo()).isZero();
        });
    }
}
