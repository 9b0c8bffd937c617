package io.heatline.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Heatline;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom is written in each room's package-info; here it is held. */
class RoomsTest {
    /** The libraries are no rooms: Maven and ArchUnit hold them. */
    private static final ApplicationModules ROOMS = ApplicationModules.of(
            Heatline.class,
            resideInAnyPackage(
                    House.LIBRARIES.stream().map(library -> library + "..").toArray(String[]::new)));

    @Test
    void a_room_uses_only_the_api_of_the_rooms_it_names() {
        ROOMS.verify();
    }

    @Test
    void every_room_names_whom_it_may_use() {
        assertThat(ROOMS.stream()).hasSizeGreaterThan(8).allSatisfy(room -> {
            var declared = room.getBasePackage().getAnnotation(ApplicationModule.class);
            assertThat(declared).as("package-info of " + room.getIdentifier()).isPresent();
            assertThat(declared.orElseThrow().allowedDependencies())
                    .as(room.getIdentifier() + " may use every room")
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        });
    }
}
