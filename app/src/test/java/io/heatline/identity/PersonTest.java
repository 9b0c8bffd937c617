package io.heatline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {

    private static final StationId S01 = new StationId("S01");

    private static Person with(Role... roles) {
        return new Person(new PersonId("someone"), "某人", null, Set.of(roles), new UnitId("S01-1"), S01, true);
    }

    @Test
    void groups_name_the_station_of_its_people_and_the_role_of_the_others() {
        assertThat(with(Role.TECHNICIAN, Role.STATION_LEAD).groups()).containsExactlyInAnyOrder("crew-S01", "lead-S01");
        assertThat(with(Role.PROCESS_ADMIN, Role.AGENT).groups()).containsExactlyInAnyOrder("process-admin", "agent");
    }

    @Test
    void administrators_and_process_admins_read_no_orders() {
        for (var role : new Role[] {Role.ADMIN, Role.PROCESS_ADMIN}) {
            assertThat(role.permissions()).doesNotContain(Permission.ORDER_READ_ALL, Permission.ORDER_READ_STATION);
        }
    }

    @Test
    void an_auditor_changes_nothing_and_sees_no_phones() {
        assertThat(with(Role.AUDITOR).permissions())
                .containsExactlyInAnyOrder(
                        Permission.ORDER_READ_ALL,
                        Permission.AUDIT_READ,
                        Permission.PROCESS_READ,
                        Permission.CUSTOMER_EXPORT,
                        Permission.CALL_READ,
                        Permission.CALL_LISTEN,
                        Permission.CALL_EXPORT);
    }

    @Test
    void a_link_keeps_a_person_from_everything_but_their_orders() {
        var all = with(Role.values());
        var byLink = new SignedIn(all, Via.LINK, "HL20261122-00001", null);

        assertThat(byLink.permissions())
                .contains(Permission.ORDER_READ_STATION, Permission.ORDER_REASSIGN)
                .doesNotContain(
                        Permission.ORDER_OPEN,
                        Permission.AUDIT_READ,
                        Permission.PEOPLE_EDIT,
                        Permission.PROCESS_DEPLOY);
        assertThat(byLink.reaches("HL20261122-00001")).isTrue();
        assertThat(byLink.reaches("HL20261122-00002")).isFalse();
        assertThatThrownBy(() -> byLink.require(Permission.AUDIT_READ)).isInstanceOf(NotPermitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "a b", "张三", "-a", "a/../b", "a\u0000"})
    void a_login_is_plain(String text) {
        assertThatThrownBy(() -> new PersonId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "warm-winter-2026",
                "Warm-Winter-2026 ",
                "aaaaaaaaaaaaaaaa",
                "someone12345",
                "121212121212"
            })
    void a_weak_password_is_told(String password) {
        assertThat(Passwords.isWeak(password, "someone")).isTrue();
    }

    @Test
    void a_long_phrase_is_no_weak_password() {
        assertThat(Passwords.isWeak("暖气 is hot tonight", "someone")).isFalse();
    }
}
