package io.heatline.telephony;

import io.heatline.edge.Invalid;
import io.heatline.identity.SignedIn;
import io.heatline.telephony.store.CallMapper;
import io.heatline.telephony.store.CallQuery;
import io.heatline.telephony.store.CallRow;
import io.heatline.telephony.store.LineMapper;
import io.heatline.telephony.store.RecordingMapper;
import io.heatline.telephony.store.RecordingMapper.ListenerRow;
import io.heatline.telephony.store.RecordingMapper.RecordingRow;
import io.heatline.telephony.store.RecordingMapper.SumRow;
import io.heatline.telephony.store.RecordingQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Recordings, found by whatever is known of their calls. */
@Service
public class RecordingArchive {

    private final RecordingMapper recordings;
    private final LineMapper calls;
    private final CallMapper orders;
    private final CallOrders ofCalls;
    private final RecordingSettings settings;

    RecordingArchive(
            RecordingMapper recordings,
            LineMapper calls,
            CallMapper orders,
            CallOrders ofCalls,
            RecordingSettings settings) {
        this.ofCalls = ofCalls;
        this.recordings = recordings;
        this.calls = calls;
        this.orders = orders;
        this.settings = settings;
    }

    /** A recording, its call, who listened to it, the earliest first, and the orders that came of the call. */
    public record Found(RecordingRow recording, CallRow call, List<ListenerRow> listeners, List<String> orders) {
        /** The same with those of its orders that somebody may see. */
        Found withOrders(Set<String> seen) {
            return new Found(
                    recording,
                    call,
                    listeners,
                    orders.stream().filter(seen::contains).toList());
        }
    }

    /** More than go into one export. */
    public static final class TooMany extends Invalid {
        private static final long serialVersionUID = 1L;
        private final int found;
        private final int most;

        TooMany(int found, int most) {
            super("recordings-too-many", found + " recordings, at most " + most + " go into one file");
            this.found = found;
            this.most = most;
        }

        @Override
        public Map<String, ?> extras() {
            return Map.of("found", found, "most", most);
        }
    }

    /** Those of the latest calls first, with the orders this person may see. */
    public List<Found> find(RecordingQuery query, SignedIn me) {
        List<Found> found = find(query);
        Set<String> seen = seen(found, me);
        return found.stream().map(one -> one.withOrders(seen)).toList();
    }

    private Set<String> seen(List<Found> found, SignedIn me) {
        return ofCalls.seen(
                me, found.stream().flatMap(one -> one.orders().stream()).toList());
    }

    private List<Found> find(RecordingQuery query) {
        List<RecordingRow> rows = recordings.search(query);
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, CallRow> ofCalls =
                Lots.ask(rows.stream().map(RecordingRow::callId).distinct().toList(), calls::callsNamed).stream()
                        .collect(Collectors.toMap(CallRow::id, Function.identity()));
        Map<String, List<ListenerRow>> listeners =
                Lots.ask(rows.stream().map(RecordingRow::id).toList(), recordings::listeners).stream()
                        .collect(Collectors.groupingBy(ListenerRow::recordingId));
        return rows.stream()
                .map(row -> new Found(
                        row,
                        Objects.requireNonNull(ofCalls.get(row.callId())),
                        listeners.getOrDefault(row.id(), List.of()),
                        orders.orders(row.callId())))
                .toList();
    }

    /**
     * All that fit, for one file, but for those by which a complaint about this person came.
     *
     * @throws TooMany when they are more than one file takes
     */
    public List<Found> all(RecordingQuery query, SignedIn me) {
        int found = recordings.sum(query).recordings();
        if (found > settings.exportMost()) {
            throw new TooMany(found, settings.exportMost());
        }
        CallQuery call = query.call();
        var whole = new CallQuery(
                call.from(),
                call.to(),
                call.line(),
                call.agent(),
                call.queue(),
                call.outcomes(),
                call.order(),
                call.lines(),
                call.calls(),
                null,
                null,
                settings.exportMost());
        List<Found> all = find(new RecordingQuery(
                whole,
                query.extension(),
                query.direction(),
                query.score(),
                query.kinds(),
                query.unheard(),
                query.kept()));
        Set<String> seen = seen(all, me);
        return all.stream()
                .filter(one -> !ofCalls.concern(
                        me.id(),
                        one.orders().stream()
                                .filter(order -> !seen.contains(order))
                                .toList()))
                .map(one -> one.withOrders(seen))
                .toList();
    }

    /**
     * What fits, in sum.
     *
     * @param most how many go into one file
     */
    public record Sum(int recordings, Duration length, long bytes, int most) {}

    public Sum sum(RecordingQuery query) {
        SumRow sum = recordings.sum(query);
        Long millis = sum.millis();
        Long bytes = sum.bytes();
        return new Sum(
                sum.recordings(),
                Duration.ofMillis(millis == null ? 0 : millis),
                bytes == null ? 0 : bytes,
                settings.exportMost());
    }

    /** Messages nobody listened to. */
    public int unheard() {
        return recordings.unheard();
    }
}
