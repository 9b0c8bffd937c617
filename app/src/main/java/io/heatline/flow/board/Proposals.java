package io.heatline.flow.board;

import io.heatline.customer.PremisesArchive;
import io.heatline.customer.PremisesRecord;
import io.heatline.flow.board.Board.Situation;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.station.Duty;
import io.heatline.station.EstateMap;
import io.heatline.station.EstateName;
import io.heatline.station.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proposes who should get what, and says why. A proposal changes nothing. */
@Service
public class Proposals {

    private static final int MOST = 100;

    private final Board board;
    private final PremisesArchive archive;
    private final EstateMap map;
    private final Clock clock;
    private final ZoneId zone;

    Proposals(Board board, PremisesArchive archive, EstateMap map, Clock clock, ZoneId zone) {
        this.board = board;
        this.archive = archive;
        this.map = map;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Who should get one order.
     *
     * @param minutes what it costs, by {@link Effort}
     */
    public record Proposal(Card card, PersonId technician, double minutes, List<Reason> reasons) {}

    /** Who should get what nobody has; an empty list where there is nobody to give it to. */
    public List<Proposal> forUnheld(SignedIn me, StationId station) {
        var situation = board.of(me, station);
        return propose(situation, situation.unheld(), null);
    }

    /** Who of the others should get what this technician has. */
    public List<Proposal> without(SignedIn me, StationId station, PersonId absent) {
        var situation = board.of(me, station);
        return propose(situation, situation.of(absent), absent);
    }

    private List<Proposal> propose(Situation situation, List<Card> cards, @Nullable PersonId without) {
        var jobs = jobs(situation.cards());
        var now = clock.instant();
        var effort = new Effort(now);
        var hands = hands(situation, jobs, without, now);
        var open = cards.stream().limit(MOST).map(card -> job(jobs, card)).toList();
        var plan = new Planner(effort, hands).plan(open);
        return cards.stream()
                .filter(card -> plan.has(job(jobs, card)))
                .map(card -> proposal(plan, effort, card, job(jobs, card)))
                .toList();
    }

    private static Proposal proposal(Plan plan, Effort effort, Card card, Job job) {
        var hand = plan.handOf(job);
        var queue = plan.before(job, hand);
        return new Proposal(card, hand.person(), effort.of(job, hand, queue), effort.reasons(job, hand, queue));
    }

    private List<Hand> hands(Situation situation, Map<String, Job> jobs, @Nullable PersonId without, Instant now) {
        return situation.people().stream()
                .filter(person -> person.roles().contains(Role.TECHNICIAN))
                .map(Person::id)
                .filter(person -> !person.equals(without))
                .map(person -> situation.duties().getOrDefault(person, Duty.unknown(person)))
                .filter(duty -> !duty.absentAt(now))
                .map(duty -> new Hand(
                        duty.person(),
                        duty.skills(),
                        duty.shift().untilWork(now, zone),
                        situation.of(duty.person()).stream()
                                .map(card -> job(jobs, card))
                                .toList()))
                .toList();
    }

    private static Job job(Map<String, Job> jobs, Card card) {
        return Objects.requireNonNull(jobs.get(card.number()));
    }

    private Map<String, Job> jobs(Collection<Card> cards) {
        var places = map.places();
        var premises = archive
                .byIds(cards.stream()
                        .map(card -> card.order().premisesId())
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PremisesRecord::id, Function.identity()));
        return cards.stream()
                .map(card -> job(card, places, premises.get(card.order().premisesId())))
                .collect(Collectors.toMap(Job::number, Function.identity()));
    }

    private static Job job(Card card, Map<EstateName, Place> places, @Nullable PremisesRecord home) {
        var order = card.order();
        return new Job(
                card.number(),
                order.estate(),
                home == null ? null : home.building(),
                places.get(new EstateName(order.estate())),
                Needed.forFault(order.fault()),
                order.priority(),
                Stream.of(order.dueAt(), card.task().row().sortDue())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Instant.MAX));
    }
}
