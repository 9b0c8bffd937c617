package io.heatline.flow.inbox;

import io.heatline.flow.inbox.Asking.Asked;
import io.heatline.identity.SignedIn;
import io.heatline.workorder.RequestType;
import io.heatline.workorder.Talk;
import io.heatline.workorder.Talks;
import io.heatline.workorder.WorkOrderOpened;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an agent told an asker on the call is checked, kept and told like any other answer, before the process closes. */
@Component
class KeepAnswer {

    private final Talks talks;
    private final Asking asking;

    KeepAnswer(Talks talks, Asking asking) {
        this.talks = talks;
        this.asking = asking;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(WorkOrderOpened event) {
        if (event.type() == RequestType.CONSULTATION && event.solvedOnCall()) {
            var said = said(talks.of(event.number()));
            asking.note(new Asked(SignedIn.current(), event.number(), null, said), "answer", "通话中答复");
        }
    }

    private static Map<String, Object> said(Talk talk) {
        var said = new HashMap<String, Object>();
        Optional.ofNullable(talk.answer()).ifPresent(answer -> said.put("answer", answer));
        Optional.ofNullable(talk.reference()).ifPresent(reference -> said.put("reference", reference));
        return said;
    }
}
