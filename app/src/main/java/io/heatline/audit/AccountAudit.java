package io.heatline.audit;

import io.heatline.identity.AccountEvent;
import io.heatline.identity.SignedIn;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts, in the transaction it happens in. */
@Component
class AccountAudit {

    private final StoredAuditTrail trail;

    AccountAudit(StoredAuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void hear(AccountEvent event) {
        String action =
                "account." + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var signedIn = SignedIn.maybe();
        trail.record(
                signedIn.map(who -> who.id().value()).orElse(null),
                event.address() != null
                        ? event.address()
                        : signedIn.map(SignedIn::address).orElse(null),
                action,
                "person",
                event.login(),
                event.detail());
    }
}
