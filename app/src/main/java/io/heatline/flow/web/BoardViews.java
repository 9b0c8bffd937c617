package io.heatline.flow.web;

import io.heatline.flow.board.Reason;
import io.heatline.flow.board.Way;
import io.heatline.identity.PersonId;
import io.heatline.rules.Priority;
import io.heatline.station.Absence;
import io.heatline.station.Skill;
import io.heatline.workorder.Fault;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Status;
import io.heatline.workorder.Topic;
import io.heatline.workorder.view.OrderViews.Named;
import io.heatline.workorder.view.OrderViews.NamedStation;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API shows of the dispatch board. */
final class BoardViews {

    private BoardViews() {}

    /** An order on the board; {@code way} is what moving it does. */
    record BoardCard(
            String number,
            String task,
            String key,
            String name,
            @Nullable Named holder,
            RequestType type,
            Fault fault,
            @Nullable Topic topic,
            @Nullable Skill needs,
            Priority priority,
            Status status,
            String address,
            String estate,
            @Nullable Instant dueAt,
            boolean overdue,
            Way way,
            boolean asksReason) {}

    /** Where somebody is due next. */
    record NextStop(String number, String address, @Nullable Instant dueAt) {}

    /** Somebody of the station: a column. */
    record BoardMember(
            PersonId id,
            String name,
            boolean lead,
            List<Skill> skills,
            LocalTime shiftStarts,
            LocalTime shiftEnds,
            boolean working,
            Absence.@Nullable Reason absent,
            @Nullable Instant absentUntil,
            int orders,
            int overdue,
            @Nullable NextStop next) {}

    /** A crew of the station; those who are in none stand under the station's own name. */
    record BoardCrew(String id, String name, List<BoardMember> members) {}

    /** How much is open at a station. */
    record BoardStation(NamedStation station, int orders, int overdue, int unheld) {}

    /**
     * A station's board.
     *
     * @param cards what is open at the station, the soonest due first
     * @param nowhere what no station has yet
     */
    record BoardView(
            NamedStation station,
            List<BoardStation> stations,
            List<BoardCrew> crews,
            List<BoardCard> cards,
            List<BoardCard> nowhere) {}

    /** Who should get an order, and why. */
    record ProposalView(BoardCard card, Named technician, int minutes, List<Reason> reasons) {}
}
