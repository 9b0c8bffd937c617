package io.heatline.demo;

import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.station.Absence;
import io.heatline.station.Duty;
import io.heatline.station.DutyRoster;
import io.heatline.station.EstateMap;
import io.heatline.station.EstateName;
import io.heatline.station.Shift;
import io.heatline.station.Skill;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the demo's crews can do and when they are there, and where the demo's estates lie; written once. */
@Component
@Profile("demo")
@Order(DemoCity.ORDER + 50)
class DemoDuty implements ApplicationRunner {

    private static final Shift EARLY = new Shift(LocalTime.of(7, 0), LocalTime.of(15, 30));
    private static final Shift DAY = new Shift(LocalTime.of(8, 30), LocalTime.of(18, 0));
    private static final Shift LATE = new Shift(LocalTime.of(13, 30), LocalTime.of(22, 0));
    private static final Shift NIGHT = new Shift(LocalTime.of(20, 0), LocalTime.of(8, 0));

    /** The five of a crew: no two alike, and every skill is there twice. */
    private static final List<Set<Skill>> TRAINED = List.of(
            Set.of(Skill.BALANCING, Skill.RADIATORS, Skill.VALVES),
            Set.of(Skill.PIPEWORK, Skill.VALVES),
            Set.of(Skill.BALANCING, Skill.METERS),
            Set.of(Skill.PIPEWORK, Skill.RADIATORS),
            Set.of(Skill.BALANCING, Skill.PIPEWORK, Skill.METERS));

    private static final List<Shift> SHIFTS = List.of(DAY, EARLY, DAY, LATE, NIGHT);

    private final DutyRoster roster;
    private final EstateMap map;
    private final Directory directory;
    private final Clock clock;

    DemoDuty(DutyRoster roster, EstateMap map, Directory directory, Clock clock) {
        this.roster = roster;
        this.map = map;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (roster.isEmpty()) {
            var places = new DemoPlaces();
            DemoEstate.all()
                    .forEach(estate -> map.locate(new EstateName(estate.name()), places.next(estate.station())));
            directory.stations().forEach(station -> crew(station.station()));
        }
    }

    /** The account that the demo shows first, so that it is at work by day. */
    private void crew(StationId station) {
        directory.inGroup("lead-" + station).stream()
                .findFirst()
                .ifPresent(lead -> SignedIn.as(lead, () -> {
                    var technicians = directory.technicians(station).stream()
                            .sorted(Comparator.comparing(
                                    person -> person.id().value().startsWith("s")))
                            .toList();
                    for (int i = 0; i < technicians.size(); i++) {
                        roster.change(SignedIn.current(), duty(technicians.get(i), i, station));
                    }
                    return lead;
                }));
    }

    private Duty duty(Person technician, int place, StationId station) {
        var kind = place % TRAINED.size();
        return new Duty(technician.id(), TRAINED.get(kind), SHIFTS.get(kind), awayToday(place, station));
    }

    /** At every other station somebody is at a course this week. */
    private @Nullable Absence awayToday(int place, StationId station) {
        boolean away = place == 2 && station.value().hashCode() % 2 == 1;
        var today = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return away ? new Absence(Absence.Reason.TRAINING, today, today.plus(Duration.ofDays(3))) : null;
    }
}
