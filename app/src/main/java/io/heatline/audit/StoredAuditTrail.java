package io.heatline.audit;

import io.heatline.audit.store.AuditMapper;
import io.heatline.audit.store.AuditRow;
import io.heatline.identity.SignedIn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail in the database. */
@Service
class StoredAuditTrail implements AuditTrail {

    private final AuditMapper entries;
    private final Clock clock;

    StoredAuditTrail(AuditMapper entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void record(String action, String objectKind, String objectId, @Nullable String detail) {
        var signedIn = SignedIn.maybe();
        record(
                signedIn.map(who -> who.id().value()).orElse(null),
                signedIn.map(SignedIn::address).orElse(null),
                action,
                objectKind,
                objectId,
                detail);
    }

    /** For what happens at the door, before anybody is signed in. */
    @Transactional
    void record(
            @Nullable String person,
            @Nullable String address,
            String action,
            String objectKind,
            String objectId,
            @Nullable String detail) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entries.insert(new AuditRow(
                null,
                now,
                person,
                address,
                action,
                objectKind,
                cut(objectId, 100),
                detail == null ? null : cut(detail, 1000)));
    }

    /** Between characters, never through one; measured as the strictest database does, where 🔥 counts as two. */
    private static String cut(String text, int length) {
        String storable = text.replace("\0", "");
        if (storable.length() <= length) {
            return storable;
        }
        return storable.substring(0, Character.isHighSurrogate(storable.charAt(length - 1)) ? length - 1 : length);
    }
}
