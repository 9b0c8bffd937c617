package io.heatline.identity.web;

import io.heatline.edge.Page;
import io.heatline.identity.Passwords;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.TokenScope;
import io.heatline.identity.Tokens;
import io.heatline.identity.Tokens.Token;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password and tokens. */
@RestController
@Tag(name = "people")
class AccessEndpoint {

    record NewPassword(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(max = 200) String next) {}

    /** @param scopes what it is for, e.g. {@code sync:write}; none for all its person may do */
    record NewToken(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Future Instant expiresAt,
            @Nullable Set<TokenScope> scopes) {}

    private final Passwords passwords;
    private final Tokens tokens;
    private final FindByIndexNameSessionRepository<?> sessions;

    AccessEndpoint(Passwords passwords, Tokens tokens, FindByIndexNameSessionRepository<?> sessions) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Whoever else is signed in as this person is signed out. */
    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody NewPassword password, HttpServletRequest request) {
        var me = SignedIn.current().id();
        passwords.change(me, password.current(), password.next());
        endOthers(me, Optional.ofNullable(request.getSession(false)).map(HttpSession::getId));
    }

    private void endOthers(PersonId person, Optional<String> mine) {
        sessions.findByPrincipalName(person.value()).keySet().stream()
                .filter(id -> mine.filter(id::equals).isEmpty())
                .forEach(sessions::deleteById);
    }

    @GetMapping("/api/me/tokens")
    Page<Token> tokens() {
        return Page.of(tokens.of(SignedIn.current().id()));
    }

    @PostMapping("/api/me/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Token create(@Valid @RequestBody NewToken token) {
        return tokens.create(
                SignedIn.current().id(),
                token.name(),
                token.expiresAt(),
                token.scopes() == null ? Set.of() : token.scopes());
    }

    @DeleteMapping("/api/me/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        tokens.revoke(SignedIn.current().id(), id);
    }
}
