package io.heatline.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.customer.ArchiveContext;
import io.heatline.customer.Contact;
import io.heatline.customer.ContactPhone;
import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesCard;
import io.heatline.station.Estates;
import io.heatline.station.StationRouting;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@Tag("product")
@SpringBootTest(
        classes = ArchiveContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:city;DB_CLOSE_DELAY=-1")
@Tag("slow")
@ActiveProfiles("demo")
class DemoCityTest {

    @Autowired
    private DemoCity city;

    @Autowired
    private DemoHouseholds households;

    @Autowired
    private PremisesArchive archive;

    @Autowired
    private Estates estates;

    @Autowired
    private StationRouting routing;

    @Test
    void the_city_has_its_estates_and_three_thousand_households() {
        var everyone = everyone();

        assertThat(everyone).hasSizeGreaterThanOrEqualTo(3_000);
        assertThat(everyone).allSatisfy(card -> {
            assertThat(card.premises().complete()).isTrue();
            assertThat(card.contacts()).isNotEmpty();
            assertThat(card.contacts())
                    .flatExtracting(Contact::phones)
                    .allMatch(phone -> phone.phone().written().matches("1380000\\d{4}|0451-8000\\d{4}"));
        });
        assertThat(estates.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(everyone.stream().map(card -> card.premises().estate()).distinct())
                .hasSameSizeAs(estates.all());
    }

    @Test
    void most_estates_have_a_station_and_some_are_left_for_a_dispatcher_to_decide() {
        var stations = estates.all().stream()
                .collect(groupingBy(estate -> routing.stationOf(estate.name()).isPresent(), counting()));

        assertThat(stations.get(true)).isGreaterThanOrEqualTo(40);
        assertThat(stations.get(false)).isBetween(1L, 5L);
    }

    @Test
    void some_phones_are_shared_as_they_are_in_life() {
        var homes = everyone().stream()
                .flatMap(card -> card.contacts().stream())
                .flatMap(contact -> contact.phones().stream())
                .collect(groupingBy(ContactPhone::e164, counting()));

        assertThat(homes.values().stream().filter(count -> count > 1)).hasSizeBetween(20, 300);
        assertThat(everyone().stream().filter(card -> card.contacts().size() > 1))
                .hasSizeGreaterThan(300);
    }

    @Test
    void a_city_that_stands_is_not_built_again() {
        int before = everyone().size();

        city.run(new DefaultApplicationArguments());

        assertThat(everyone()).hasSize(before);
    }

    @Test
    void stories_are_told_about_the_same_households_from_all_over_the_city() {
        var picked = households.pick(200);

        assertThat(picked).hasSize(200).doesNotHaveDuplicates().isEqualTo(households.pick(200));
        assertThat(picked.stream().map(card -> card.premises().estate()).distinct())
                .hasSizeGreaterThan(30);
    }

    private List<PremisesCard> everyone() {
        return archive.page(0, 10_000);
    }
}
