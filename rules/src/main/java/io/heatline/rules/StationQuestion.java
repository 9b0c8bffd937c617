package io.heatline.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact the rows of the station table are matched against, and where they leave their answers. Public because
 * compiled rules live in a class loader of their own; nothing else has a use for it.
 */
public final class StationQuestion {
    private final String estate;
    private final @Nullable String type;
    private final @Nullable String fault;
    private final List<Answer> answers = new ArrayList<>(2);

    StationQuestion(String estate, @Nullable String type, @Nullable String fault) {
        this.estate = estate;
        this.type = type;
        this.fault = fault;
    }

    /** The estate's key, see {@link EstateKey}. */
    public String getEstate() {
        return estate;
    }

    public @Nullable String getType() {
        return type;
    }

    public @Nullable String getFault() {
        return fault;
    }

    /** Called by a row that matches. */
    public void answer(String station, String rule) {
        answers.add(new Answer(station, rule));
    }

    List<Answer> answers() {
        return answers;
    }

    /** One row's say: the station, and the name the compiler gave the row. */
    record Answer(String station, String rule) {}
}
