package io.heatline.identity;

import io.heatline.identity.store.PeopleMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The directory from memory: asked on every request, changed a few times a week. A change made here is seen at once; one
 * made on another node within half a minute.
 */
@Component
class CachedDirectory implements Directory {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Kept(Snapshot snapshot, Instant until) {}

    private final PeopleMapper people;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    CachedDirectory(PeopleMapper people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(OrganisationChanged change) {
        kept.set(null);
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(now().everyone.get(id));
    }

    @Override
    public List<Person> people() {
        return now().active;
    }

    @Override
    public List<Person> inGroup(String group) {
        return List.copyOf(now().byGroup.getOrDefault(group, List.of()));
    }

    @Override
    public List<Person> technicians(StationId station) {
        return inGroup("crew-" + station);
    }

    @Override
    public List<OrgUnit> units() {
        return List.copyOf(now().units);
    }

    @Override
    public List<OrgUnit> stations() {
        return now().units.stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.STATION)
                .toList();
    }

    @Override
    public Optional<OrgUnit> station(StationId id) {
        return stations().stream()
                .filter(unit -> unit.id().value().equals(id.value()))
                .findFirst();
    }

    private Snapshot now() {
        var known = kept.get();
        return known != null && clock.instant().isBefore(known.until()) ? known.snapshot() : read();
    }

    private Snapshot read() {
        var snapshot = new Snapshot(people.units(), people.people(), people.roles());
        kept.set(new Kept(snapshot, clock.instant().plus(FRESH)));
        return snapshot;
    }
}
