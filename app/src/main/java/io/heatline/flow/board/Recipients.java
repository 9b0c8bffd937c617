package io.heatline.flow.board;

import io.heatline.identity.Directory;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.station.DutyRoster;
import io.heatline.workorder.WorkOrderMoves;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses whoever could not take an order. */
@Component
class Recipients {

    private final WorkOrderMoves moves;
    private final Directory directory;
    private final DutyRoster roster;
    private final Clock clock;

    Recipients(WorkOrderMoves moves, Directory directory, DutyRoster roster, Clock clock) {
        this.moves = moves;
        this.directory = directory;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * @throws io.heatline.workorder.NotOfStation when there is no such station, or the technician is another one's
     * @throws NobodyThere when the technician is away, or the crew has nobody in it
     */
    void require(StationId station, @Nullable PersonId technician) {
        moves.requireMember(station, technician);
        if (technician == null) {
            requireCrew(station);
        } else if (roster.of(technician).absentAt(clock.instant())) {
            throw new NobodyThere("technician-absent", technician.value());
        }
    }

    private void requireCrew(StationId station) {
        if (directory.technicians(station).isEmpty()) {
            throw new NobodyThere("crew-empty", station.value());
        }
    }
}
