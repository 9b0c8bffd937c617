package io.heatline.flow.web;

import io.heatline.flow.board.Board;
import io.heatline.flow.board.Board.Situation;
import io.heatline.flow.board.Card;
import io.heatline.flow.board.Needed;
import io.heatline.flow.board.Proposals.Proposal;
import io.heatline.flow.inbox.InboxList;
import io.heatline.flow.store.BoardMapper.StationLoad;
import io.heatline.flow.web.BoardViews.BoardCard;
import io.heatline.flow.web.BoardViews.BoardCrew;
import io.heatline.flow.web.BoardViews.BoardMember;
import io.heatline.flow.web.BoardViews.BoardStation;
import io.heatline.flow.web.BoardViews.BoardView;
import io.heatline.flow.web.BoardViews.NextStop;
import io.heatline.flow.web.BoardViews.ProposalView;
import io.heatline.identity.Directory;
import io.heatline.identity.OrgUnit;
import io.heatline.identity.Person;
import io.heatline.identity.Role;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.station.Absence;
import io.heatline.station.Duty;
import io.heatline.workorder.view.OrderViewer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the board. */
@Component
class BoardViewer {

    private final Board board;
    private final OrderViewer orders;
    private final InboxList list;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    BoardViewer(Board board, OrderViewer orders, InboxList list, Directory directory, Clock clock, ZoneId zone) {
        this.board = board;
        this.orders = orders;
        this.list = list;
        this.directory = directory;
        this.clock = clock;
        this.zone = zone;
    }

    BoardView view(SignedIn me, Situation situation) {
        return new BoardView(
                orders.named(situation.station()),
                stations(me),
                crews(situation),
                situation.cards().stream().map(this::card).toList(),
                situation.nowhere().stream().map(this::card).toList());
    }

    BoardCard card(Card card) {
        var row = card.task().row();
        var order = card.order();
        var holder = card.holder();
        return new BoardCard(
                card.number(),
                row.taskId(),
                row.taskKey(),
                row.taskName() == null ? row.taskKey() : row.taskName(),
                holder == null ? null : orders.named(holder),
                order.type(),
                order.fault(),
                order.topic(),
                Needed.forFault(order.fault()),
                order.priority(),
                order.status(),
                order.address(),
                order.estate(),
                row.dueAt(),
                list.overdue(card.task()),
                card.way(),
                card.asksReason());
    }

    ProposalView proposal(Proposal proposal) {
        return new ProposalView(
                card(proposal.card()),
                orders.named(proposal.technician()),
                (int) Math.round(proposal.minutes()),
                proposal.reasons());
    }

    /** Every station this person hands out for, also one where nothing is open. */
    private List<BoardStation> stations(SignedIn me) {
        var loads = board.loads(me).stream().collect(Collectors.toMap(StationLoad::stationId, Function.identity()));
        return directory.stations().stream()
                .map(OrgUnit::station)
                .filter(station -> Board.handsOutFor(me, station))
                .map(station -> station(station, loads.get(station.value())))
                .toList();
    }

    private BoardStation station(StationId id, @Nullable StationLoad load) {
        return load == null
                ? new BoardStation(orders.named(id), 0, 0, 0)
                : new BoardStation(orders.named(id), load.orders(), load.overdue(), load.unheld());
    }

    /** The station itself first, for its lead; then its crews, also the empty ones. */
    private List<BoardCrew> crews(Situation situation) {
        var station = situation.station();
        var units = Stream.concat(
                directory.station(station).stream(),
                directory.units().stream()
                        .filter(unit -> unit.kind() == OrgUnit.Kind.CREW)
                        .filter(unit ->
                                unit.parent() != null && unit.parent().value().equals(station.value())));
        return units.map(unit -> new BoardCrew(unit.id().value(), unit.name(), members(situation, unit)))
                .filter(crew ->
                        !crew.id().equals(station.value()) || !crew.members().isEmpty())
                .toList();
    }

    private List<BoardMember> members(Situation situation, OrgUnit unit) {
        return situation.people().stream()
                .filter(person -> unit.id().equals(person.unit()))
                .map(person -> member(situation, person))
                .toList();
    }

    private BoardMember member(Situation situation, Person person) {
        var duty = situation.duties().getOrDefault(person.id(), Duty.unknown(person.id()));
        var cards = situation.of(person.id());
        var now = clock.instant();
        var away = away(duty, now);
        return new BoardMember(
                person.id(),
                person.name(),
                person.roles().contains(Role.STATION_LEAD),
                List.copyOf(duty.skills()),
                duty.shift().starts(),
                duty.shift().ends(),
                away == null && duty.shift().covers(now, zone),
                away == null ? null : away.reason(),
                away == null ? null : away.ends(),
                cards.size(),
                (int) cards.stream().filter(card -> list.overdue(card.task())).count(),
                cards.stream().findFirst().map(BoardViewer::stop).orElse(null));
    }

    private static @Nullable Absence away(Duty duty, Instant now) {
        return duty.absentAt(now) ? duty.absence() : null;
    }

    private static NextStop stop(Card card) {
        return new NextStop(
                card.number(), card.order().address(), card.task().row().dueAt());
    }
}
