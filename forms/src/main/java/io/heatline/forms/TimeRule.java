package io.heatline.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** A date, a time of day, or a moment. A moment without an offset is meant in the clock's zone. */
record TimeRule(Kind kind, boolean notPast) implements ValueRule {

    private static final int MAX_LENGTH = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withChronology(IsoChronology.INSTANCE)
            .withResolverStyle(ResolverStyle.STRICT);

    enum Kind {
        DATE,
        TIME,
        DATETIME
    }

    @Override
    public Reading read(Object raw, Clock clock) {
        if (!(raw instanceof String text) || text.length() > MAX_LENGTH) {
            return Reading.refuse(Refusal.TYPE);
        }
        return text.isBlank() ? Reading.nothing() : parse(text.strip(), clock);
    }

    private Reading parse(String text, Clock clock) {
        try {
            return switch (kind) {
                case TIME -> Reading.answer(LocalTime.parse(text).toString());
                case DATE -> check(LocalDate.parse(text), clock).then(day -> Reading.answer(day.toString()));
                case DATETIME -> check(moment(text, clock.getZone()), clock);
            };
        } catch (DateTimeException unreadable) {
            return Reading.refuse(Refusal.TYPE);
        }
    }

    private static Instant moment(String text, ZoneId zone) {
        TemporalAccessor read = MOMENT.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime known
                ? known.toInstant()
                : LocalDateTime.from(read).atZone(zone).toInstant();
    }

    private Reading check(Instant moment, Clock clock) {
        LocalDate day = LocalDate.ofInstant(moment, clock.getZone());
        return check(day, clock).then(inTime -> Reading.answer(moment.toString()));
    }

    private Reading check(LocalDate day, Clock clock) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return Reading.refuse(Refusal.TYPE);
        }
        LocalDate today = LocalDate.now(clock);
        return notPast && day.isBefore(today) ? Reading.refuse(Refusal.PAST, today) : Reading.answer(day);
    }
}
