package io.heatline.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact the rows of the table of limits are matched against. Public because compiled rules live in a class loader of
 * their own; nothing else has a use for it.
 */
public final class LimitQuestion {
    private final LimitFacts facts;
    private final List<Integer> rows = new ArrayList<>();

    LimitQuestion(LimitFacts facts) {
        this.facts = facts;
    }

    public @Nullable String getType() {
        return facts.type();
    }

    public String getPriority() {
        return facts.priority().name();
    }

    public boolean isHeating() {
        return facts.heating();
    }

    /** Called by a row that matches. */
    public void answer(int row) {
        rows.add(row);
    }

    List<Integer> rows() {
        return rows;
    }
}
