package io.heatline.flow.work;

import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.workorder.Callback;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the callback's form. */
final class CallbackAnswer {

    private CallbackAnswer() {}

    static Callback of(Submission answer) {
        return new Callback(String.valueOf(answer.text("outcome")), score(answer.text("score")), answer.text("reason"));
    }

    private static @Nullable Integer score(@Nullable String text) {
        return text == null ? null : new BigDecimal(text).intValue();
    }
}
