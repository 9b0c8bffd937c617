package io.heatline.flow.story;

import io.heatline.workorder.view.OrderViews.Named;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order's history on the diagram of the model version it ran, or runs, on.
 *
 * @param bpmn the model's XML as deployed
 * @param active activities where a token stands now
 * @param flows sequence flows that were taken
 * @param steps every activity entered, in order
 */
public record Story(
        Definition definition, String bpmn, State state, Set<String> active, Set<String> flows, List<Step> steps) {

    /** Whether the instance still runs. */
    public enum State {
        ACTIVE,
        COMPLETED,
        CANCELLED
    }

    /** The deployed model. */
    public record Definition(
            String id, String key, int version, @Nullable Instant deployedAt) {}

    /**
     * One activity entered.
     *
     * @param person who completed it, where a person did
     * @param canceled whether it was interrupted rather than finished
     * @param called the instance of the process that it called: a story of its own
     */
    public record Step(
            String activityId,
            @Nullable String name,
            String type,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long durationMillis,
            @Nullable Named person,
            boolean canceled,
            @Nullable String called) {}
}
