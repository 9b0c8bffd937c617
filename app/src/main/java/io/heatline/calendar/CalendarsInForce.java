package io.heatline.calendar;

import io.heatline.calendar.store.CalendarMapper;
import io.heatline.calendar.store.CalendarMapper.Latest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * This node's calendars, in memory, so that a due date costs no statement: as they were when the node started, right after it saves
 * one, and within seconds of another node's saving.
 */
@Component
class CalendarsInForce implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarsInForce.class);

    private final CalendarMapper rows;
    private final PlanJson json;
    private final ZoneId zone;
    private final Clock clock;
    private volatile Map<CalendarKey, Held> held = Map.of();

    CalendarsInForce(CalendarMapper rows, PlanJson json, ZoneId zone, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.zone = zone;
        this.clock = clock;
    }

    /** A version, ready to be calculated with. */
    record Held(CalendarVersion version, WorkingCalendar working) {}

    /** Before the first request: the calendars shipped with Heatline, unless there are some. */
    @Override
    public void afterSingletonsInstantiated() {
        if (rows.latest().isEmpty()) {
            ShippedCalendars.all().forEach(this::ship);
        }
        refresh();
    }

    /** A database that is away is no reason to stop following it. */
    void follow() {
        try {
            refresh();
        } catch (DataAccessException away) {
            LOG.warn("The calendars can't be compared with the database's: {}", away.getMessage());
        }
    }

    synchronized void refresh() {
        var fresh = new TreeMap<CalendarKey, Held>(Comparator.comparing(CalendarKey::value));
        rows.latest().forEach(latest -> {
            var key = new CalendarKey(latest.calendarKey());
            var known = held.get(key);
            fresh.put(key, known != null && known.version().version() == latest.version() ? known : load(latest));
        });
        held = fresh;
    }

    /** Those that were not removed, by key. */
    Collection<Held> all() {
        return held.values().stream().filter(one -> !one.version().removed()).toList();
    }

    /** The calendar, or null when there is none or it was removed. */
    @Nullable
    Held find(CalendarKey key) {
        var found = held.get(key);
        return found == null || found.version().removed() ? null : found;
    }

    private Held load(Latest latest) {
        var version =
                json.toVersion(rows.find(latest.calendarKey(), latest.version()).orElseThrow());
        return new Held(version, new WorkingCalendar(version.plan(), zone));
    }

    private void ship(CalendarKey key, CalendarPlan plan) {
        try {
            rows.insert(json.toRow(new CalendarVersion(key, 1, plan, clock.instant(), null, false)));
        } catch (DuplicateKeyException another) {
            LOG.info("Another node has saved the shipped calendar {}", key);
        }
    }
}
