package io.heatline.flow.board;

import io.heatline.flow.inbox.OpenTask;
import io.heatline.flow.store.BoardMapper;
import io.heatline.flow.store.BoardMapper.StationLoad;
import io.heatline.flow.store.TaskRow;
import io.heatline.identity.Directory;
import io.heatline.identity.NotPermitted;
import io.heatline.identity.Permission;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.station.Duty;
import io.heatline.station.DutyRoster;
import io.heatline.workorder.WorkOrder;
import io.heatline.workorder.WorkOrderNumber;
import io.heatline.workorder.WorkOrders;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** A station's board: its people, and what is open for each of them. */
@Service
public class Board {

    /** More on one board nobody can look through; a station has a few dozen. */
    public static final int MOST = 500;

    private final BoardMapper tasks;
    private final WorkOrders workOrders;
    private final Directory directory;
    private final DutyRoster roster;
    private final Clock clock;

    Board(BoardMapper tasks, WorkOrders workOrders, Directory directory, DutyRoster roster, Clock clock) {
        this.tasks = tasks;
        this.workOrders = workOrders;
        this.directory = directory;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * A station as it stands.
     *
     * @param people technicians and leads, crew by crew
     * @param cards the soonest due first
     * @param nowhere what no station has, for those who see all; the soonest due first
     */
    public record Situation(
            StationId station, List<Person> people, Map<PersonId, Duty> duties, List<Card> cards, List<Card> nowhere) {

        /** What somebody has. */
        public List<Card> of(PersonId person) {
            return cards.stream().filter(card -> person.equals(card.holder())).toList();
        }

        /** What none of the station's people has. */
        public List<Card> unheld() {
            return cards.stream()
                    .filter(card ->
                            people.stream().noneMatch(person -> person.id().equals(card.holder())))
                    .toList();
        }
    }

    /** The board of a station. @throws NotPermitted when it is not theirs to hand out */
    public Situation of(SignedIn me, StationId station) {
        requireOwn(me, station);
        var people = people(station);
        return new Situation(
                station,
                people,
                roster.of(people.stream().map(Person::id).toList()),
                cards(me, tasks.atStation(station.value(), MOST)),
                me.may(Permission.ORDER_READ_ALL) ? cards(me, tasks.nowhere(MOST)) : List.of());
    }

    /** How much is open at each station this person hands out for. */
    public List<StationLoad> loads(SignedIn me) {
        me.require(Permission.ORDER_DISPATCH);
        var own = me.person().station();
        var only = me.may(Permission.ORDER_READ_ALL) || own == null ? null : own.value();
        return tasks.loads(clock.instant(), only);
    }

    /** Whether this person hands out the orders of a station. */
    public static boolean handsOutFor(SignedIn me, StationId station) {
        return me.may(Permission.ORDER_DISPATCH)
                && (me.may(Permission.ORDER_READ_ALL) || me.person().worksAt(station));
    }

    private static void requireOwn(SignedIn me, StationId station) {
        if (!handsOutFor(me, station)) {
            throw new NotPermitted(Permission.ORDER_DISPATCH);
        }
    }

    private List<Person> people(StationId station) {
        return directory.people().stream()
                .filter(person -> person.worksAt(station))
                .filter(person -> person.roles().contains(Role.TECHNICIAN)
                        || person.roles().contains(Role.STATION_LEAD))
                .sorted(Comparator.comparing((Person person) -> String.valueOf(person.unit()))
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    /** One card for an order; where several tasks are open for it, the one that somebody has. */
    private List<Card> cards(SignedIn me, List<TaskRow> rows) {
        var orders = workOrders
                .all(rows.stream()
                        .map(row -> new WorkOrderNumber(row.orderNumber()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(order -> order.number().value(), Function.identity()));
        var cards = new LinkedHashMap<String, Card>();
        for (TaskRow row : rows) {
            var order = orders.get(row.orderNumber());
            if (order != null) {
                cards.merge(row.orderNumber(), card(me, row, order), Board::held);
            }
        }
        return List.copyOf(cards.values());
    }

    private static Card card(SignedIn me, TaskRow row, WorkOrder order) {
        var task = OpenTask.of(row);
        return new Card(task, order, Way.of(me, task, order));
    }

    private static Card held(Card one, Card other) {
        return one.holder() == null && Objects.nonNull(other.holder()) ? other : one;
    }
}
