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
 *
 * <p>Where a node did answer and the rules wanted an emergency, the PBX was told so as a step of the call, with the verdict's id: should the
 * node have ended before it was written down, it is written now, under the same id; once, whoever of the two is first.
 */
@Component
class FallbackKeys {

    private static final String POINT = "emergency-key";
    /** {@link io.heatline.telephony.store.CallMapper#unansweredThatStart} tells by it what was no fallback. */
    private static final String MARK = "decided-";

    private final CallRules rules;
    private final IvrBook book;

    FallbackKeys(CallRules rules, IvrBook book) {
        this.rules = rules;
        this.book = book;
    }

    /** The detail of the step by which the PBX is told that the rules wanted an emergency. */
    static String mark(UUID verdict) {
        return MARK + verdict;
    }

    /** Whether the detail is such a one, and nobody the fallback rings. */
    static boolean isMark(String detail) {
        return detail.matches(MARK + "[0-9a-f-]{36}");
    }

    @EventListener
    void on(FallbackKeyed key) {
        boolean decided = isMark(key.detail());
        CallVerdict verdict = rules.decide(new CallFacts(POINT, 0, 0, false, false, false, false));
        book.verdictOnce(
                decided ? UUID.fromString(key.detail().substring(MARK.length())) : named(key),
                key.pbx(),
                key.linkedid(),
                key.at(),
                POINT,
                orElse(verdict, decided));
    }

    private static UUID named(FallbackKeyed key) {
        String name = String.join(
                " ", List.of(key.pbx(), key.linkedid(), POINT, key.at().toString()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Should the rules be unable to say anything, nobody who is in need is left alone for it; nor where they said it once already. */
    private static CallVerdict orElse(CallVerdict verdict, boolean decided) {
        return verdict.rules().isEmpty() || decided && !EmergencyOrders.PROCESS.equals(verdict.process())
                ? new CallVerdict(List.of(), false, verdict.priority(), EmergencyOrders.PROCESS, List.of())
                : verdict;
    }
}
