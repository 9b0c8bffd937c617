package io.heatline.customer;

import io.heatline.customer.store.FeedMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells every node's index which premises have changed: written in the transaction of the change, so that no change is lost
 * and none is told that didn't happen.
 */
@Component
class SearchFeed {

    /** What lies closer together is told as one range: looking at a premises in vain costs less than a row. */
    private static final long CLOSE = 8;

    private static final Duration KEPT = Duration.ofDays(7);

    private final FeedMapper feed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SearchFeed(FeedMapper feed, ApplicationEventPublisher events, Clock clock) {
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    /** These are to be read again once the transaction is certain. */
    record Told(Collection<Long> ids) {
        Told {
            ids = List.copyOf(ids);
        }
    }

    /** To be called in the transaction of the change, of whatever belongs to these premises. */
    void changed(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var ordered = new TreeSet<>(ids);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long first = ordered.first();
        long last = first;
        for (long id : ordered) {
            if (id > last + CLOSE) {
                feed.insert(first, last, at);
                first = id;
            }
            last = id;
        }
        feed.insert(first, last, at);
        events.publishEvent(new Told(ids));
    }

    void changed(long id) {
        changed(List.of(id));
    }

    /** A node that was away longer builds its index anew. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1H")
    void forget() {
        feed.deleteBefore(clock.instant().minus(KEPT));
    }
}
