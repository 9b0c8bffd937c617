package io.heatline.workorder;

import io.heatline.audit.AuditTrail;
import io.heatline.identity.PersonId;
import io.heatline.workorder.store.SamplingMapper;
import io.heatline.workorder.store.SamplingMapper.SamplingRow;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which orders are called back: of each type so many of a hundred, all until somebody says otherwise. Complaints are always
 * called back, and consultations where the asker wants it: of them nobody draws.
 */
@Service
public class CallbackSampling {

    /** How soon a node goes by what was changed on another. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final SamplingMapper rows;
    private final CallbackSettings settings;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - FRESH.toNanos());

    CallbackSampling(
            SamplingMapper rows,
            CallbackSettings settings,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was read, and when; by no clock that somebody could put back. */
    private record Known(Map<RequestType, Integer> percents, long since) {
        boolean stale() {
            return System.nanoTime() - since >= FRESH.toNanos();
        }
    }

    /**
     * Whether the household is called back. The draw hangs on the order's number alone, so that nobody can try again until
     * it suits. Where something went wrong already, everybody is called.
     */
    public boolean draws(WorkOrder order) {
        return order.reopened() > 0 || order.course().calls() > 0 || drawn(order.number(), percent(order.type()));
    }

    /** Of each hundred orders of this type, how many are called back. */
    public int percent(RequestType type) {
        if (known.stale()) {
            read();
        }
        return known.percents().getOrDefault(type, settings.percent(type));
    }

    /** From now on so many of each hundred; a type that is not named stays as it was. */
    public void change(Map<RequestType, Integer> percents, PersonId by) {
        var changed = new EnumMap<RequestType, Integer>(RequestType.class);
        percents.forEach((type, percent) -> {
            if (percent(type) != percent) {
                changed.put(type, percent);
            }
        });
        if (!changed.isEmpty()) {
            transaction.executeWithoutResult(status -> keep(changed, by));
            read();
        }
    }

    private void keep(Map<RequestType, Integer> changed, PersonId by) {
        var said = changed.entrySet().stream()
                .map(one -> one.getKey() + " " + percent(one.getKey()) + "% → " + one.getValue() + "%")
                .collect(Collectors.joining(", "));
        changed.forEach((type, percent) -> keep(new SamplingRow(type.name(), percent), by));
        audit.record("callback-sampling.changed", "callback-sampling", "callback", said);
    }

    private void keep(SamplingRow row, PersonId by) {
        var now = clock.instant();
        if (rows.change(row, by.value(), now) == 0) {
            rows.insert(row, by.value(), now);
        }
    }

    private void read() {
        var percents = new EnumMap<RequestType, Integer>(RequestType.class);
        rows.all().forEach(row -> percents.put(RequestType.valueOf(row.requestType()), row.percentage()));
        known = new Known(percents, System.nanoTime());
    }

    static boolean drawn(WorkOrderNumber number, int percent) {
        var hash = new CRC32();
        hash.update(number.value().getBytes(StandardCharsets.UTF_8));
        return hash.getValue() % 100 < percent;
    }
}
