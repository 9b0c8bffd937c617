package io.heatline.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.web.bind.annotation.RestController;

class FencesTest {
    /** A technology, where it may be known, and so where it must be found: a fence around nothing guards nothing. */
    enum Fence {
        CAMUNDA(List.of("org.camunda.bpm.."), "io.heatline.flow..", "io.heatline.processes.."),
        FEEL(List.of("org.camunda.feel.."), "io.heatline.forms.."),
        DROOLS(List.of("org.drools..", "org.kie.."), "io.heatline.rules.."),
        ASTERISK_JAVA(List.of("org.asteriskjava.."), "io.heatline.asterisk.."),
        POI(List.of("org.apache.poi.."), "io.heatline.rules..", "io.heatline.sheet.."),
        MYBATIS(List.of("org.apache.ibatis..", "org.mybatis.."), "io.heatline.*.store.."),
        JDBC(List.of("org.springframework.jdbc..", "java.sql.."), "io.heatline.edge..", "io.heatline.customer.pull.."),
        LUCENE(List.of("org.apache.lucene.."), "io.heatline.customer.index.."),
        TIKA(List.of("org.apache.tika..", "com.drew.."), "io.heatline.file..");

        private final List<String> guarded;
        private final List<String> allowed;

        Fence(List<String> guarded, String... allowed) {
            this.guarded = guarded;
            this.allowed = List.of(allowed);
        }

        private String[] guarded() {
            return guarded.toArray(String[]::new);
        }

        private String[] allowed() {
            return allowed.toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobody_climbs_it(Fence fence) {
        noClasses()
                .that()
                .resideOutsideOfPackages(fence.allowed())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(fence.guarded())
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void what_it_guards_is_there(Fence fence) {
        assertThat(fence.allowed).allSatisfy(place -> assertThat(House.CLASSES.stream())
                .filteredOn(resideInAPackage(place))
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(arrow -> resideInAnyPackage(fence.guarded()).test(arrow.getTargetClass()))));
    }

    // WxJava (me.chanjar..) may be known in notice and wechat alone. It isn't a dependency yet; the half of the fence
    // that
    // asks for its presence comes with it.
    @Test
    void wxjava_stays_in_notice_and_wechat() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.heatline.notice..", "io.heatline.wechat..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("me.chanjar..")
                .check(House.CLASSES);
    }

    static final List<String> libraries = House.LIBRARIES;

    @ParameterizedTest
    @FieldSource("libraries")
    void a_library_knows_neither_another_nor_the_application(String library) {
        noClasses()
                .that()
                .resideInAPackage(library + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.heatline..")
                        .and(resideInAPackage(library + "..").negate()))
                .check(House.CLASSES);
        assertThat(House.CLASSES.that(resideInAPackage(library + ".."))).isNotEmpty();
    }

    /** One clock drives application and engine; a time taken past it can't be moved by a test, nor by the demo. */
    @Test
    void nobody_asks_another_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .check(House.CLASSES);
    }

    /** A room's root package is its API; what the web shows of it stands in web. */
    @Test
    void controllers_stand_in_web() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .resideInAnyPackage("io.heatline.*.web..", "io.heatline.edge..")
                .check(House.CLASSES);
    }
}
