package io.heatline.telephony;

import io.heatline.customer.Phone;
import io.heatline.edge.HeatlineSettings;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.station.Duty;
import io.heatline.station.DutyRoster;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom to ring in an emergency, by the station's roster: its technicians who are on their shift now, then its leads, then the technicians
 * who are at home. Who is ill or on leave is left alone. Last the phones that are always rung.
 */
@Component
public class DutyPhones {

    private final Directory directory;
    private final DutyRoster roster;
    private final EmergencySettings settings;
    private final HeatlineSettings house;
    private final Clock clock;

    DutyPhones(
            Directory directory, DutyRoster roster, EmergencySettings settings, HeatlineSettings house, Clock clock) {
        this.directory = directory;
        this.roster = roster;
        this.settings = settings;
        this.house = house;
        this.clock = clock;
    }

    /** A phone, and whose it is; nobody's when it is one that is always rung. */
    public record Reach(@Nullable PersonId person, String phone) {}

    /** In the order in which they are rung; each phone once. */
    List<Reach> of(@Nullable StationId station) {
        Map<String, Reach> found = new LinkedHashMap<>();
        if (station != null) {
            people(station).forEach(person -> {
                String phone = person.phone();
                String digits = phone == null ? "" : Phone.of(phone).digits();
                if (!digits.isEmpty()) {
                    found.putIfAbsent(digits, new Reach(person.id(), digits));
                }
            });
        }
        settings.phones().forEach(phone -> found.putIfAbsent(phone, new Reach(null, phone)));
        return List.copyOf(found.values());
    }

    /** Whether anybody of the station has a phone, on duty or not. */
    boolean hasAnybody(StationId station) {
        return Stream.concat(directory.technicians(station).stream(), directory.inGroup("lead-" + station).stream())
                .map(Person::phone)
                .anyMatch(phone -> phone != null && !Phone.of(phone).digits().isEmpty());
    }

    private List<Person> people(StationId station) {
        Instant now = clock.instant();
        List<Person> technicians = sorted(directory.technicians(station));
        List<Person> leads = sorted(directory.inGroup("lead-" + station));
        Map<PersonId, Duty> duties = roster.of(Stream.concat(technicians.stream(), leads.stream())
                .map(Person::id)
                .toList());
        List<Person> called = new ArrayList<>();
        technicians.stream().filter(one -> works(duties.get(one.id()), now)).forEach(called::add);
        leads.stream().filter(one -> here(duties.get(one.id()), now)).forEach(called::add);
        technicians.stream()
                .filter(one -> here(duties.get(one.id()), now) && !called.contains(one))
                .forEach(called::add);
        return called;
    }

    private boolean works(@Nullable Duty duty, Instant now) {
        return here(duty, now) && duty != null && duty.shift().covers(now, house.zone());
    }

    private static boolean here(@Nullable Duty duty, Instant now) {
        return duty == null || !duty.absentAt(now);
    }

    private static List<Person> sorted(List<Person> people) {
        return people.stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .toList();
    }
}
