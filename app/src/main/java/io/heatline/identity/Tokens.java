package io.heatline.identity;

import io.heatline.edge.NotFound;
import io.heatline.identity.store.TokenMapper;
import io.heatline.identity.store.TokenRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal tokens for programs: shown once, kept as SHA-256. */
@Service
public class Tokens {

    public static final String PREFIX = "hl_";

    /**
     * @param token null except in the answer to its creation
     * @param scopes what it is for; none for all its person may do
     */
    public record Token(
            String id,
            String name,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable String token,
            List<TokenScope> scopes) {}

    /**
     * Whom a token stands for.
     *
     * @param scopes what it is for, null for all its person may do
     */
    public record Holder(Person person, @Nullable Set<TokenScope> scopes) {}

    private static final Logger log = LoggerFactory.getLogger(Tokens.class);

    /** How long another node may take a token that was revoked on this one. */
    private static final Duration SEEN_AGAIN = Duration.ofSeconds(5);

    private final TokenMapper tokens;
    private final Directory directory;
    private final VerifiedCredentials verified;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();

    Tokens(
            TokenMapper tokens,
            Directory directory,
            VerifiedCredentials verified,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.verified = verified;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param expiresAt null for one that lives until it is revoked
     * @param scopes what it is for; none for all its person may do
     */
    @Transactional
    public Token create(PersonId person, String name, @Nullable Instant expiresAt, Set<TokenScope> scopes) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var row = new TokenRow(
                UUID.randomUUID().toString(),
                person.value(),
                name,
                sha256(token),
                now,
                expiresAt,
                null,
                TokenScope.text(scopes));
        tokens.insert(row);
        events.publishEvent(new AccountEvent(AccountEvent.Kind.TOKEN_CREATED, person.value(), null, row.id()));
        return shown(row, token);
    }

    public List<Token> of(PersonId person) {
        return tokens.ofPerson(person.value()).stream()
                .map(row -> shown(row, null))
                .toList();
    }

    private static Token shown(TokenRow row, @Nullable String token) {
        var scopes = TokenScope.read(row.scopes());
        return new Token(
                row.id(),
                row.name(),
                row.createdAt(),
                row.expiresAt(),
                row.lastUsedAt(),
                token,
                scopes == null ? List.of() : scopes.stream().sorted().toList());
    }

    /** @throws NotFound when the person has no such token */
    @Transactional
    public void revoke(PersonId person, String id) {
        if (tokens.delete(id, person.value()) == 0) {
            throw new NotFound("no such token");
        }
        events.publishEvent(new AccountEvent(AccountEvent.Kind.TOKEN_REVOKED, person.value(), null, id));
    }

    /** The active person a token stands for; empty when it is unknown, over, or theirs no more. */
    public Optional<Holder> check(String token) {
        var found = verified.find(token).or(() -> checkAnew(token));
        found.ifPresent(one -> used.put(one.credential(), clock.instant()));
        return found.flatMap(one ->
                directory.person(one.person()).filter(Person::active).map(person -> new Holder(person, one.scopes())));
    }

    private Optional<VerifiedCredentials.Verified> checkAnew(String token) {
        var row = tokens.byHash(sha256(token));
        var now = clock.instant();
        if (row == null || row.expiresAt() != null && !now.isBefore(row.expiresAt())) {
            return Optional.empty();
        }
        var soon = now.plus(SEEN_AGAIN);
        var until = row.expiresAt() == null || soon.isBefore(row.expiresAt()) ? soon : row.expiresAt();
        verified.keep(token, new PersonId(row.personId()), row.id(), until, TokenScope.read(row.scopes()));
        return verified.find(token);
    }

    /** Nobody waits for this, and a lost minute of it harms nobody. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void writeDownUses() {
        try {
            used.forEach((id, at) -> {
                tokens.used(id, at);
                used.remove(id, at);
            });
        } catch (DataAccessException e) {
            log.debug("uses of tokens not written down this minute", e);
        }
    }

    private static String sha256(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
