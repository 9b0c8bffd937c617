package io.heatline.running;

import io.heatline.story.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order as the people around it have been told it is: what was answered, and what nobody heard the answer to. */
final class Told {

    /** A request that was sent. */
    record Asked(Step step, String path, Map<String, Object> body) {}

    /** The {@code Idempotency-Key} it is opened with; its details say the same, so that it is found without its number. */
    final String key;

    final Map<String, Object> request;
    private final List<Step> done = new ArrayList<>();
    private @Nullable String number;
    private @Nullable Asked unanswered;

    Told(String key) {
        this.key = key;
        this.request = new LinkedHashMap<>(Walk.request());
        request.put("details", key);
    }

    String number() {
        if (number == null) {
            throw new IllegalStateException(key + " has no number yet");
        }
        return number;
    }

    void number(String given) {
        number = given;
    }

    List<Step> done() {
        return List.copyOf(done);
    }

    @Nullable
    Step last() {
        return done.isEmpty() ? null : done.get(done.size() - 1);
    }

    boolean ended() {
        var last = last();
        return last != null && last.opens == null;
    }

    void answered(Step step) {
        done.add(step);
        unanswered = null;
    }

    void unanswered(Asked asked) {
        unanswered = asked;
    }

    @Nullable
    Asked unanswered() {
        return unanswered;
    }

    @Override
    public String toString() {
        return key + " " + number + " " + done + (unanswered == null ? "" : " and perhaps " + unanswered.step());
    }
}
