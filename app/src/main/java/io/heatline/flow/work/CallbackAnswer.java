package io.heatline.flow.work;

import io.heatline.flow.inbox.Submissions.Submission;
import io.heatline.workorder.Callback;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the callback's questionnaire. */
final class CallbackAnswer {

    private CallbackAnswer() {}

    static Callback of(Submission answer) {
        var score = number(answer.text("score"));
        return new Callback(
                0,
                0,
                answer.at(),
                answer.person(),
                String.valueOf(answer.text("outcome")),
                score == null ? null : score.intValue(),
                answer.text("onTime"),
                answer.text("attitude"),
                number(answer.text("warmth")),
                codes(answer.answers().get("reasons")),
                answer.text("reason"),
                answer.text("note"));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> codes(@Nullable Object answer) {
        return answer instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
