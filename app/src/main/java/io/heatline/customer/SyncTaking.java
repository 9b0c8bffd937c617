package io.heatline.customer;

import io.heatline.customer.SyncOutcome.Kind;
import io.heatline.customer.store.HeatingMapper;
import io.heatline.customer.store.NetworkRow;
import io.heatline.customer.store.PaymentRow;
import io.heatline.customer.store.SyncMapper;
import io.heatline.customer.store.TemperatureRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one record of another system in, in the caller's transaction, unless something newer is there. */
@Component
class SyncTaking {

    private final SyncPlaces places;
    private final SyncPremises premises;
    private final SyncMapper sync;
    private final HeatingMapper heating;
    private final Clock clock;

    SyncTaking(SyncPlaces places, SyncPremises premises, SyncMapper sync, HeatingMapper heating, Clock clock) {
        this.places = places;
        this.premises = premises;
        this.sync = sync;
        this.heating = heating;
        this.clock = clock;
    }

    /** @throws SyncRefused or {@link PremisesInvalid} when it can't be taken */
    SyncOutcome take(String source, SyncRecord record) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SyncChecks.check(record, now);
        if (record instanceof SyncRecord.OfPremises said) {
            return premises.take(source, said, now);
        }
        long id = places.known(Objects.requireNonNull(record.premises()));
        if (record instanceof SyncRecord.OfPayment said) {
            return SyncOutcome.of(payment(row(source, said, id, now)), id);
        }
        return record instanceof SyncRecord.OfNetwork said
                ? SyncOutcome.of(network(row(source, said, id, now)), id)
                : SyncOutcome.of(temperature(row(source, (SyncRecord.OfTemperature) record, id, now)), id);
    }

    private Kind payment(PaymentRow row) {
        var known = sync.payment(row.premisesId(), row.season()).orElse(null);
        if (known == null) {
            heating.insertPayment(row);
            return Kind.CREATED;
        }
        boolean same = known.amountDue().compareTo(row.amountDue()) == 0
                && known.amountPaid().compareTo(row.amountPaid()) == 0
                && Objects.equals(known.paidAt(), row.paidAt());
        var outcome = order(row.sourceSeq(), row.sourceAt())
                .after(order(known.source(), row.source(), known.sourceSeq(), known.sourceAt()), same);
        if (outcome == Kind.UPDATED || newer(outcome, row.sourceSeq(), known.sourceSeq())) {
            sync.updatePayment(row);
        }
        return outcome;
    }

    private Kind network(NetworkRow row) {
        var known = sync.network(row.premisesId()).orElse(null);
        if (known == null) {
            heating.insertNetwork(row);
            return Kind.CREATED;
        }
        boolean same = known.status() == row.status() && Objects.equals(known.sinceDay(), row.sinceDay());
        var outcome = order(row.sourceSeq(), row.sourceAt())
                .after(order(known.source(), row.source(), known.sourceSeq(), known.sourceAt()), same);
        if (outcome == Kind.UPDATED || newer(outcome, row.sourceSeq(), known.sourceSeq())) {
            sync.updateNetwork(row);
        }
        return outcome;
    }

    /** A reading is of its moment: another moment is another reading, however late it comes. */
    private Kind temperature(TemperatureRow row) {
        var known = sync.temperature(row.premisesId(), row.measuredAt(), row.source())
                .orElse(null);
        if (known == null) {
            heating.insertTemperature(row);
            return Kind.CREATED;
        }
        boolean same = known.celsius().compareTo(row.celsius()) == 0 && Objects.equals(known.place(), row.place());
        var outcome = order(row.sourceSeq(), null).after(order(known.sourceSeq(), null), same);
        if (outcome == Kind.UPDATED || newer(outcome, row.sourceSeq(), known.sourceSeq())) {
            sync.updateTemperature(row);
        }
        return outcome;
    }

    /** The same said again later: from then on what lies between is late. */
    private static boolean newer(Kind outcome, @Nullable Long seq, @Nullable Long known) {
        return outcome == Kind.UNCHANGED && seq != null && known != null && seq > known;
    }

    private static SyncOrder order(@Nullable Long seq, @Nullable Instant at) {
        return new SyncOrder(seq, at);
    }

    /** Counts of two systems can't be compared; their clocks can. */
    private static SyncOrder order(String known, String source, @Nullable Long seq, @Nullable Instant at) {
        return new SyncOrder(known.equals(source) ? seq : null, at);
    }

    private static PaymentRow row(String source, SyncRecord.OfPayment said, long id, Instant now) {
        return new PaymentRow(
                null,
                id,
                Objects.requireNonNull(said.season()),
                Objects.requireNonNull(said.due()),
                Objects.requireNonNull(said.paid()),
                micros(said.paidAt()),
                source,
                said.seq(),
                micros(said.at()),
                now);
    }

    private static NetworkRow row(String source, SyncRecord.OfNetwork said, long id, Instant now) {
        return new NetworkRow(
                id, Objects.requireNonNull(said.status()), said.since(), source, said.seq(), micros(said.at()), now);
    }

    private static TemperatureRow row(String source, SyncRecord.OfTemperature said, long id, Instant now) {
        return new TemperatureRow(
                null,
                id,
                Objects.requireNonNull(micros(said.measuredAt())),
                Objects.requireNonNull(said.celsius()),
                said.place(),
                source,
                said.seq(),
                now);
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
