package io.heatline.asterisk.call;

import io.heatline.asterisk.call.CallFact.What;
import io.heatline.asterisk.call.CallRecord.Result;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call's story while it is read. */
final class Facts {
    private final List<CallFact> told = new ArrayList<>();

    void tell(Instant at, What what, String who, String detail) {
        told.add(new CallFact(at, what, who, detail));
    }

    /** It turned out not to have been so. */
    void takeBack(What what) {
        told.removeIf(fact -> fact.what() == what);
    }

    boolean has(What what) {
        return told.stream().anyMatch(fact -> fact.what() == what);
    }

    List<CallFact> all() {
        return told;
    }

    /** With its end, if it came to one. */
    List<CallFact> until(@Nullable Instant end, @Nullable Result result) {
        List<CallFact> story = new ArrayList<>(told);
        if (end != null && result != null) {
            story.add(new CallFact(end, What.ENDED, "", result.name()));
        }
        return List.copyOf(story);
    }
}
