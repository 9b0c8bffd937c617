package io.heatline.workorder;

import io.heatline.identity.PersonId;
import io.heatline.workorder.store.CallbackMapper;
import io.heatline.workorder.store.CallbackMapper.CallbackRow;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps every call back of an order, for its record sheet and for reports. */
@Component
public class Callbacks {

    private final CallbackMapper rows;

    Callbacks(CallbackMapper rows) {
        this.rows = rows;
    }

    /** Every call about the order, oldest first. */
    public List<Callback> of(WorkOrderNumber number) {
        return rows.of(number.value()).stream().map(Callbacks::toCallback).toList();
    }

    /** Keeps a call. @return all calls since the work was done last, this one included */
    List<Callback> keep(WorkOrderNumber number, Callback said, int redos) {
        var before = of(number);
        var kept = said.counted(before.size() + 1, redos);
        rows.insert(row(number, kept));
        return Stream.concat(before.stream(), Stream.of(kept))
                .filter(call -> call.redo() == redos)
                .toList();
    }

    private static CallbackRow row(WorkOrderNumber number, Callback call) {
        return new CallbackRow(
                number.value(),
                call.attempt(),
                call.redo(),
                call.at(),
                call.by().value(),
                call.outcome(),
                call.score(),
                call.onTime(),
                call.attitude(),
                call.warmth(),
                call.reasons().isEmpty() ? null : String.join(",", call.reasons()),
                call.reason(),
                call.note());
    }

    private static Callback toCallback(CallbackRow row) {
        return new Callback(
                row.attempt(),
                row.redo(),
                row.calledAt(),
                new PersonId(row.person()),
                row.outcome(),
                row.score(),
                row.onTime(),
                row.attitude(),
                row.warmth(),
                codes(row.reasons()),
                row.reason(),
                row.note());
    }

    private static List<String> codes(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(",", -1));
    }
}
