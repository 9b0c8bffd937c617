package io.heatline.customer;

import io.heatline.audit.AuditTrail;
import io.heatline.customer.Caller.Unknown;
import io.heatline.customer.store.CallerMapper;
import io.heatline.customer.store.CallerRow;
import io.heatline.customer.store.PhoneMapper;
import io.heatline.customer.store.PhoneRow;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recognises who is calling, and remembers which premises agents chose for a caller. */
@Service
public class Callers {

    /** What an agent can look through while somebody talks. */
    private static final int SHOWN = 10;

    private final CallerMapper choices;
    private final CallerLines lines;
    private final CallerRanking ranking;
    private final PremisesArchive archive;
    private final PhoneMapper phones;
    private final PhoneNumbers numbers;
    private final FirstOneWins firstOneWins;
    private final AuditTrail audit;
    private final Clock clock;

    Callers(
            CallerMapper choices,
            CallerLines lines,
            CallerRanking ranking,
            PremisesArchive archive,
            PhoneMapper phones,
            PhoneNumbers numbers,
            FirstOneWins firstOneWins,
            AuditTrail audit,
            Clock clock) {
        this.choices = choices;
        this.lines = lines;
        this.ranking = ranking;
        this.archive = archive;
        this.phones = phones;
        this.numbers = numbers;
        this.firstOneWins = firstOneWins;
        this.audit = audit;
        this.clock = clock;
    }

    /** None, one or several premises, the likeliest first. The audit trail holds that it was asked, with the number masked. */
    public Caller recognise(String presented) {
        var read = CallerNumber.read(presented, numbers);
        var found = read.phones().stream()
                .map(phone -> ranking.ranked(phone, lines.of(phone), SHOWN))
                .filter(caller -> !caller.households().isEmpty())
                .findFirst()
                .orElseGet(() -> nobody(presented, read));
        audit.record(
                "caller.recognised",
                "caller",
                shown(found.number()),
                found.unknown() == null
                        ? String.valueOf(found.households().size())
                        : found.unknown().name());
        return found;
    }

    private static Caller nobody(String presented, CallerNumber read) {
        var number =
                read.phones().isEmpty() ? Phone.of(presented) : read.phones().get(0);
        var unknown = read.unknown();
        return new Caller(number, unknown == null ? Unknown.NOT_REGISTERED : unknown, List.of(), false);
    }

    /**
     * Remembers that a call of this number was about this premises. It is forgotten when the contact whose number it is leaves.
     *
     * @throws CallerUnknown when the number is suppressed or none
     * @throws PremisesNotFound when there is no such premises
     */
    @Transactional
    public void choose(String presented, long premises, PremisesChooser by) {
        var phone = number(presented);
        long premisesId = archive.current(premises).id();
        var line = numbers.line(phone);
        var contact = phones.ofPremises(List.of(premisesId)).stream()
                .filter(row -> row.e164().equals(line.e164()))
                .map(PhoneRow::contactId)
                .findFirst()
                .orElse(null);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = new CallerRow(null, line.key(), premisesId, contact, 1, by.id(), at);
        if (choices.again(row) == 0) {
            firstOneWins.insert(() -> choices.insert(row));
        }
        audit.record("caller.chosen", "premises", String.valueOf(premisesId), shown(phone));
    }

    /** Forgets a choice that was wrong. */
    @Transactional
    public void forget(String presented, long premisesId) {
        var phone = number(presented);
        choices.delete(numbers.line(phone).key(), premisesId);
        audit.record("caller.forgotten", "premises", String.valueOf(premisesId), shown(phone));
    }

    private Phone number(String presented) {
        var read = CallerNumber.read(presented, numbers);
        if (read.phones().isEmpty()) {
            throw new CallerUnknown(Objects.requireNonNull(read.unknown()));
        }
        return read.phones().get(0);
    }

    private static String shown(Phone phone) {
        return Phone.of(phone.digits()).masked();
    }

    /** Who chose. */
    public record PremisesChooser(String id) {}
}
