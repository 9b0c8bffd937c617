package io.heatline.customer.pull;

import io.heatline.customer.Sync;
import io.heatline.customer.SyncOutcome;
import io.heatline.customer.SyncRecord;
import io.heatline.customer.store.PullMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the views of another system's database from where it was, and hands each row over as a record. Rows read twice do no harm;
 * a row that is refused is counted and passed, and told in the log without what it holds, once.
 */
@Component
class Puller {

    private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
    private static final int FETCHED = 500;
    private static final int SECONDS_TO_CONNECT = 10;

    private final Sync sync;
    private final PullMapper marks;
    private final Clock clock;

    Puller(Sync sync, PullMapper marks, Clock clock) {
        this.sync = sync;
        this.marks = marks;
        this.clock = clock;
    }

    /** What came of a reading. */
    record Pulled(long taken, long refused) {
        Pulled plus(Pulled other) {
            return new Pulled(taken + other.taken, refused + other.refused);
        }
    }

    /** Nothing where no database is named; what can't be reached now is read the next time. */
    Pulled pull(PullSettings settings) {
        var pulled = new Pulled(0, 0);
        if (!settings.asked()) {
            return pulled;
        }
        try (var connection = connect(settings)) {
            for (View view : View.values()) {
                var name = settings.view(view);
                if (name != null) {
                    pulled = pulled.plus(read(connection, view, name, settings));
                }
            }
        } catch (SQLException unreachable) {
            LOG.warn(
                    "The database of {} could not be read (SQL state {}, {}); it is tried again in {}",
                    settings.source(),
                    unreachable.getSQLState(),
                    unreachable.getClass().getSimpleName(),
                    settings.interval());
        }
        return pulled;
    }

    private static Connection connect(PullSettings settings) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        DriverManager.setLoginTimeout(SECONDS_TO_CONNECT);
        var connection = DriverManager.getConnection(settings.url(), properties);
        connection.setReadOnly(true);
        // PostgreSQL hands rows over in portions only inside a transaction.
        connection.setAutoCommit(false);
        return connection;
    }

    private Pulled read(Connection connection, View view, String name, PullSettings settings) throws SQLException {
        var source = settings.source();
        long before = marks.last(source, view.name()).orElse(0L);
        var reading = new Reading(before);
        try (var query = connection.prepareStatement(view.query(name))) {
            query.setFetchSize(FETCHED);
            query.setLong(1, before - Math.min(before, settings.overlap()));
            try (var rows = query.executeQuery()) {
                while (rows.next() && reading.take(source, view, rows)) {
                    if (reading.read % FETCHED == 0) {
                        mark(source, view, reading.last);
                    }
                }
            }
        } finally {
            mark(source, view, reading.last);
            if (reading.taken > 0 || reading.refusedAnew > 0) {
                sync.note(source, reading.record, reading.taken, reading.refusedAnew);
            }
        }
        if (reading.refusedAnew > 0) {
            LOG.warn(
                    "{} of {} rows of {} were refused, the first one because of {}",
                    reading.refusedAnew,
                    reading.read,
                    name,
                    reading.why);
        }
        return new Pulled(reading.taken, reading.refused);
    }

    private void mark(String source, View view, long last) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (marks.update(source, view.name(), last, at) == 0) {
            marks.insert(source, view.name(), last, at);
        }
    }

    /** One view, row by row. */
    private final class Reading {

        private final long before;
        private long last;
        private long read;
        private long taken;
        private long refused;
        private long refusedAnew;
        private @Nullable SyncRecord record;
        private @Nullable String why;

        Reading(long before) {
            this.before = before;
            this.last = before;
        }

        /** @return whether it goes on: what could not be stored now is where the next reading begins */
        boolean take(String source, View view, ResultSet row) throws SQLException {
            read++;
            var outcome = outcome(source, view, row);
            if (Sync.NOT_STORED.equals(outcome.code())) {
                why = why == null ? outcome.code() : why;
                LOG.warn("A row of {} could not be stored now; it is read again", source);
                return false;
            }
            last = Math.max(last, View.seq(row));
            if (outcome.kind() == SyncOutcome.Kind.REFUSED) {
                refused++;
                refusedAnew += View.seq(row) > before ? 1 : 0;
                why = why == null ? outcome.code() + " (" + outcome.field() + ")" : why;
            } else if (outcome.kind() == SyncOutcome.Kind.CREATED || outcome.kind() == SyncOutcome.Kind.UPDATED) {
                taken++;
            }
            return true;
        }

        private SyncOutcome outcome(String source, View view, ResultSet row) throws SQLException {
            try {
                var said = view.record(row);
                record = said;
                return sync.take(source, said);
            } catch (IllegalArgumentException unknownWord) {
                return SyncOutcome.refused("record-unreadable", null, "a word that isn't known");
            }
        }
    }
}
