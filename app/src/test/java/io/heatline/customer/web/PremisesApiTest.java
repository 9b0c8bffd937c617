package io.heatline.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.heatline.customer.ArchiveContext;
import io.heatline.customer.ContactDetails;
import io.heatline.customer.Match;
import io.heatline.customer.OpenOrderCounts;
import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesImport;
import io.heatline.customer.PremisesImport.Household;
import io.heatline.customer.PremisesKey;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.NotSignedIn;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("product")
@SpringBootTest(
        classes = {
            ArchiveContext.class,
            PremisesApi.class,
            EstatesApi.class,
            Names.class,
            PremisesApiTest.TwoOrders.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:premisesapi;DB_CLOSE_DELAY=-1")
class PremisesApiTest {

    @Autowired
    private PremisesApi api;

    @Autowired
    private EstatesApi estates;

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private PremisesImport register;

    /** Two open orders in every flat. */
    static class TwoOrders implements OpenOrderCounts {
        @Override
        public Map<Long, Integer> ofPremises(Collection<Long> premisesIds) {
            return premisesIds.stream().collect(Collectors.toMap(Function.identity(), id -> 2));
        }
    }

    @BeforeEach
    void aHousehold() {
        if (archive.page(0, 1).isEmpty()) {
            register.register(List.of(new Household(
                    PremisesKey.of("锦绣花园", "3号楼", "2单元", "501"), List.of(new ContactDetails("王丽", "13800008000")))));
        }
    }

    @Test
    void an_agent_sees_whom_to_ring_and_what_is_open() {
        var found = as(Role.AGENT, () -> api.find("锦绣 501", null, "id", "", 20)).items();

        assertThat(found).singleElement().satisfies(premises -> {
            assertThat(premises.premises().address()).isEqualTo("锦绣花园3号楼2单元501室");
            assertThat(premises.contacts())
                    .containsExactly(
                            new HouseholdView.HouseholdContact("王丽", "13800008000", null, List.of("13800008000")));
            assertThat(premises.openOrders()).isEqualTo(2);
            assertThat(premises.matches())
                    .extracting(HouseholdView.MatchView::text)
                    .containsOnly(premises.premises().address());
            var file = as(Role.AGENT, () -> api.one(premises.premises().id()));
            assertThat(file.openOrders()).isEqualTo(2);
            assertThat(file.contacts())
                    .flatExtracting(PremisesFileView.PersonView::phones)
                    .extracting(PremisesFileView.NumberView::phone)
                    .containsExactly("13800008000");
        });
    }

    @Test
    void an_auditor_need_not_know_the_number() {
        var found = as(Role.AUDITOR, () -> api.find("13800008000", null, "id", "", 20))
                .items();

        assertThat(found).singleElement().satisfies(premises -> {
            assertThat(premises.contacts())
                    .extracting(HouseholdView.HouseholdContact::phone)
                    .containsExactly("138****8000");
            assertThat(premises.matches())
                    .containsExactly(
                            new HouseholdView.MatchView(Match.Field.PHONE, "138****8000", 0, 11, Match.How.TEXT));
            assertThat(as(Role.AUDITOR, () -> api.one(premises.premises().id())).contacts())
                    .flatExtracting(PremisesFileView.PersonView::phones)
                    .extracting(PremisesFileView.NumberView::phone)
                    .containsExactly("138****8000");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TECHNICIAN", "STATION_LEAD", "PROCESS_ADMIN", "ADMIN"})
    void who_takes_no_orders_and_sees_but_their_own_looks_nobody_up(Role role) {
        assertThatThrownBy(() -> as(role, () -> api.find("", null, "id", "", 20)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(role, () -> api.one(1))).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(role, () -> estates.find(""))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void nobody_looks_anybody_up_without_signing_in() {
        assertThatThrownBy(() -> api.find("", null, "id", "", 20)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void an_estate_comes_with_its_station() {
        var found = as(Role.AGENT, () -> estates.find("锦绣")).items();

        assertThat(found).singleElement().satisfies(estate -> {
            assertThat(estate.name()).isEqualTo("锦绣花园");
            assertThat(estate.station())
                    .isNotNull()
                    .extracting(station -> station.id().value())
                    .isEqualTo("S01");
        });
    }

    private static <T> T as(Role role, Supplier<T> work) {
        var person = new Person(new PersonId("someone"), "某人", null, Set.of(role), null, null, true);
        return SignedIn.as(person, work);
    }
}
