package io.heatline.telephony;

import io.heatline.rules.CallFacts;
import io.heatline.rules.CallRules;
import io.heatline.rules.CallVerdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The emergency key, pressed while no node of ours answered the dialplan. The rules say now what it starts, in the transaction that writes
 * the call down; from there on it is an emergency call as any other. Told again, it is the same verdict.
 */
@Component
class FallbackKeys {

    private static final String POINT = "emergency-key";

    private final CallRules rules;
    private final IvrBook book;

    FallbackKeys(CallRules rules, IvrBook book) {
        this.rules = rules;
        this.book = book;
    }

    @EventListener
    void on(FallbackKeyed key) {
        CallVerdict verdict = rules.decide(new CallFacts(POINT, 0, 0, false, false, false, false));
        String name = String.join(
                " ", List.of(key.pbx(), key.linkedid(), POINT, key.at().toString()));
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        book.verdictOnce(id, key.pbx(), key.linkedid(), key.at(), POINT, orElse(verdict));
    }

    /** Should the rules be unable to say anything, nobody who is in need is left alone for it. */
    private static CallVerdict orElse(CallVerdict verdict) {
        return verdict.rules().isEmpty()
                ? new CallVerdict(List.of(), false, verdict.priority(), EmergencyOrders.PROCESS, List.of())
                : verdict;
    }
}
