package io.heatline.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the priority rules leave what they ask for. Public because compiled rules live in a class loader of their own;
 * nothing else has a use for it.
 */
public final class RaisedPriority {
    private final List<Request> raises = new ArrayList<>();
    private final List<Request> starts = new ArrayList<>();

    RaisedPriority() {}

    /** Called by the rules that say where a request starts from. */
    public void startAt(Priority priority, String rule) {
        starts.add(new Request(priority, rule));
    }

    /** Called by a rule that asks for at least this priority. */
    public void raiseTo(Priority priority, String rule) {
        raises.add(new Request(priority, rule));
    }

    /** Highest first, by name among equals; where the request starts if nothing raises it. */
    List<Request> requests() {
        List<Request> requests = raises.isEmpty() ? starts : raises;
        return requests.stream()
                .sorted(Comparator.comparing(Request::priority).reversed().thenComparing(Request::rule))
                .toList();
    }

    /** What one rule asks for. */
    record Request(Priority priority, String rule) {}
}
