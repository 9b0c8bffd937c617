package io.heatline.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Credentials that proved right a moment ago. A program sends its password with every request, and bcrypt is slow on purpose:
 * without this, 50 ms of each request would go into checking the same password again. Kept under a keyed hash whose key lives
 * and dies with the process, for a short time, and forgotten for a person as soon as something about their access changes.
 */
@Component
class VerifiedCredentials {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 2_000;
    private static final Set<AccountEvent.Kind> CHANGES = EnumSet.of(
            AccountEvent.Kind.PASSWORD_CHANGED, AccountEvent.Kind.TOKEN_REVOKED, AccountEvent.Kind.PERSON_CHANGED);

    /** @param until when it has to be checked again: a token, which is cheap to check, within seconds and never after its expiry */
    record Verified(
            PersonId person,
            String credential,
            Instant until,
            @Nullable Set<TokenScope> scopes) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new LinkedHashMap<>();

    VerifiedCredentials(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    synchronized Optional<Verified> find(String secret) {
        var known = verified.get(hash(secret));
        return known != null && clock.instant().isBefore(known.until()) ? Optional.of(known) : Optional.empty();
    }

    /** @param credential what was proved: a token's id, or the word "password" */
    synchronized void keep(String secret, PersonId person, String credential, Instant notAfter) {
        keep(secret, person, credential, notAfter, null);
    }

    /** @param scopes what a token is for, null for all its person may do */
    synchronized void keep(
            String secret, PersonId person, String credential, Instant notAfter, @Nullable Set<TokenScope> scopes) {
        var until = clock.instant().plus(KEPT);
        if (verified.size() >= MOST) {
            verified.remove(verified.keySet().iterator().next());
        }
        verified.put(
                hash(secret), new Verified(person, credential, until.isBefore(notAfter) ? until : notAfter, scopes));
    }

    /** After the commit: asked in between, the old answer would be kept again. */
    @TransactionalEventListener(fallbackExecution = true)
    synchronized void forget(AccountEvent change) {
        if (CHANGES.contains(change.kind())) {
            verified.values().removeIf(known -> known.person().value().equals(change.login()));
        }
    }

    private String hash(String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
