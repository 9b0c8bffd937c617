package io.heatline.flow.web;

import io.heatline.edge.NotFound;
import io.heatline.edge.Page;
import io.heatline.flow.board.Board;
import io.heatline.flow.board.Handover;
import io.heatline.flow.board.Handovers;
import io.heatline.flow.board.Proposals;
import io.heatline.flow.store.BoardMapper.StationLoad;
import io.heatline.flow.web.BoardViews.BoardView;
import io.heatline.flow.web.BoardViews.ProposalView;
import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.StationId;
import io.heatline.workorder.WorkOrderNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dispatch board over HTTP. */
@RestController
class BoardApi {

    private final Board board;
    private final Proposals proposals;
    private final Handovers handovers;
    private final BoardViewer viewer;
    private final Directory directory;

    BoardApi(Board board, Proposals proposals, Handovers handovers, BoardViewer viewer, Directory directory) {
        this.board = board;
        this.proposals = proposals;
        this.handovers = handovers;
        this.viewer = viewer;
        this.directory = directory;
    }

    /** @param station the person's own when it isn't given, else the one with the most that is overdue */
    @GetMapping("/api/board")
    BoardView board(@RequestParam(required = false) @Nullable StationId station) {
        var me = SignedIn.current();
        return viewer.view(me, board.of(me, chosen(me, station)));
    }

    /**
     * Who should get what nobody has.
     *
     * @param without somebody who is away: then who of the others should get what they have
     */
    @GetMapping("/api/board/proposals")
    Page<ProposalView> proposals(
            @RequestParam(required = false) @Nullable StationId station,
            @RequestParam(required = false) @Nullable PersonId without) {
        var me = SignedIn.current();
        var at = chosen(me, station);
        var found = without == null ? proposals.forUnheld(me, at) : proposals.without(me, at, without);
        return Page.of(found.stream().map(viewer::proposal).toList());
    }

    /** Moves an order; somebody who was faster is named in the 409. */
    @PostMapping("/api/work-orders/{number}/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hand(@PathVariable WorkOrderNumber number, @Valid @RequestBody HandoverRequest to) {
        handovers.hand(SignedIn.current(), number, to.handover());
    }

    /** Where an order is to go, and how it stood when that was decided. */
    record HandoverRequest(
            @NotBlank @Size(max = 64) String task,
            @Nullable PersonId from,
            @NotNull StationId station,
            @Nullable PersonId technician,
            @Nullable @Size(max = 2000) String reason) {

        Handover handover() {
            return new Handover(task, from, station, technician, reason);
        }
    }

    private StationId chosen(SignedIn me, @Nullable StationId asked) {
        var station = asked == null ? me.person().station() : asked;
        if (station == null) {
            return busiest(me);
        }
        if (Board.handsOutFor(me, station) && directory.station(station).isEmpty()) {
            throw new NotFound("station-unknown", station.value());
        }
        return station;
    }

    private StationId busiest(SignedIn me) {
        return board.loads(me).stream()
                .max(Comparator.comparingInt(StationLoad::overdue).thenComparing(StationLoad::orders))
                .map(load -> new StationId(load.stationId()))
                .or(() -> directory.stations().stream().findFirst().map(unit -> unit.station()))
                .orElseThrow(() -> new NotFound("station-unknown", "no station"));
    }
}
