package io.heatline.flow.board;

import io.heatline.identity.StationId;
import io.heatline.live.Audience;
import io.heatline.live.LiveEvent;
import io.heatline.live.LiveHub;
import io.heatline.station.DutyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open boards that somebody's duty has changed. */
@Component
class DutyNews {

    private final LiveHub live;

    DutyNews(LiveHub live) {
        this.live = live;
    }

    /** Whose board it is. */
    record StationNews(StationId station) {}

    @EventListener
    void changed(DutyChanged duty) {
        live.publish(new LiveEvent("duty", new StationNews(duty.station()), Audience.ofOrder(duty.station())));
    }
}
