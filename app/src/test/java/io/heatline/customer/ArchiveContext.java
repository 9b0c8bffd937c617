package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.edge.HeatlineSettings;
import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.identity.UnitId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The rooms customer and station on a database, without engine and HTTP: it stands in seconds. */
@ConfigurationPropertiesScan({"io.heatline.station", "io.heatline.customer"})
@EnableConfigurationProperties(HeatlineSettings.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    LiquibaseAutoConfiguration.class,
    MybatisAutoConfiguration.class
})
@ComponentScan(
        basePackages = {"io.heatline.customer", "io.heatline.station", "io.heatline.demo"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*(\\.web\\.|\\.transfer\\.|Test|Context|DemoOrders|DemoTalks|DemoWalk|DemoPhotos|DemoTime).*"))
@MapperScan(
        basePackages = {"io.heatline.customer.store", "io.heatline.station.store"},
        annotationClass = Mapper.class)
public class ArchiveContext {

    /** Contexts that live side by side would share the folder. */
    @Bean
    @Primary
    SearchSettings search(Environment settings) {
        boolean memory = settings.getProperty("heatline.search.in-memory", Boolean.class, true);
        return new SearchSettings(memory, Duration.ofMillis(100), Duration.ofSeconds(30));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Written audit() {
        return new Written();
    }

    @Bean
    Directory directory() {
        return new EightStations();
    }

    /** An audit trail in memory. */
    public static final class Written implements AuditTrail {

        private final List<String> entries = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void record(String action, String objectKind, String objectId, @Nullable String detail) {
            entries.add(action + " " + objectKind + " " + objectId + (detail == null ? "" : " " + detail));
        }

        /** What was written since the last call. */
        public List<String> taken() {
            var taken = List.copyOf(entries);
            entries.clear();
            return taken;
        }
    }

    /** S01 to S08, each with a crew. */
    private static final class EightStations implements Directory {

        private static final List<OrgUnit> STATIONS = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new OrgUnit(
                        new UnitId("S0" + number), number + "号服务站", OrgUnit.Kind.STATION, new UnitId("C"), null))
                .toList();

        @Override
        public Optional<Person> person(PersonId id) {
            return Optional.empty();
        }

        @Override
        public List<Person> people() {
            return List.of();
        }

        @Override
        public List<Person> inGroup(String group) {
            return List.of();
        }

        @Override
        public List<Person> technicians(StationId station) {
            return List.of();
        }

        @Override
        public List<OrgUnit> units() {
            return STATIONS;
        }

        @Override
        public List<OrgUnit> stations() {
            return STATIONS;
        }

        @Override
        public Optional<OrgUnit> station(StationId id) {
            return STATIONS.stream()
                    .filter(unit -> unit.id().value().equals(id.value()))
                    .findFirst();
        }
    }
}
