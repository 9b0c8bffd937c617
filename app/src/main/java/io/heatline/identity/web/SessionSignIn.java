package io.heatline.identity.web;

import io.heatline.identity.AccountEvent;
import io.heatline.identity.Caller;
import io.heatline.identity.Directory;
import io.heatline.identity.LinkSignIn;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.SignedIn;
import io.heatline.identity.SignedInAuthentication;
import io.heatline.identity.Via;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Browser sessions. A session holds a login and perhaps an order's number, as plain text: who that is today is asked of the
 * directory with every request, so that a changed role counts at once and an old session outlives an upgrade.
 */
@Component
class SessionSignIn implements SecurityContextRepository, LinkSignIn {

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String ONLY_ORDER = "onlyOrder";

    private final Directory directory;
    private final CsrfTokenRepository csrfTokens;
    private final ApplicationEventPublisher events;

    SessionSignIn(Directory directory, CsrfTokenRepository csrfTokens, ApplicationEventPublisher events) {
        this.directory = directory;
        this.csrfTokens = csrfTokens;
        this.events = events;
    }

    @Override
    public void signIn(PersonId id, String onlyOrder, HttpServletRequest request, HttpServletResponse response) {
        directory.person(id).filter(Person::active).ifPresent(person -> {
            open(person, onlyOrder, request, response);
            tell(AccountEvent.Kind.SIGNED_IN_BY_LINK, person, onlyOrder, request);
        });
    }

    SignedIn signIn(Person person, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = open(person, null, request, response);
        tell(AccountEvent.Kind.SIGNED_IN, person, null, request);
        return signedIn;
    }

    void signOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            SignedIn.maybe().ifPresent(who -> tell(AccountEvent.Kind.SIGNED_OUT, who.person(), null, request));
            session.invalidate();
        }
    }

    /** A new session and a new CSRF token: what somebody planted before is worth nothing after. */
    private SignedIn open(
            Person person, @Nullable String onlyOrder, HttpServletRequest request, HttpServletResponse response) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        var session = request.getSession(true);
        session.setAttribute(PERSON, person.id().value());
        session.setAttribute(ONLY_ORDER, onlyOrder);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        var signedIn = signedIn(person, onlyOrder, request);
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedInAuthentication(signedIn)));
        return signedIn;
    }

    private void tell(AccountEvent.Kind kind, Person person, @Nullable String detail, HttpServletRequest request) {
        events.publishEvent(new AccountEvent(kind, person.id().value(), request.getRemoteAddr(), detail));
    }

    private static SignedIn signedIn(Person person, @Nullable String onlyOrder, HttpServletRequest request) {
        var via = onlyOrder == null ? Via.SESSION : Via.LINK;
        return new SignedIn(person, via, onlyOrder, Caller.of(request).address());
    }

    private Optional<SignedIn> read(HttpServletRequest request) {
        var session = request.getHeader(HttpHeaders.AUTHORIZATION) == null ? request.getSession(false) : null;
        if (session == null || !(session.getAttribute(PERSON) instanceof String login)) {
            return Optional.empty();
        }
        var onlyOrder = (String) session.getAttribute(ONLY_ORDER);
        return directory
                .person(new PersonId(login))
                .filter(Person::active)
                .map(person -> signedIn(person, onlyOrder, request));
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var context = SingletonSupplier.of(() -> new SecurityContextImpl(
                read(request).map(SignedInAuthentication::new).orElse(null)));
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context.obtain();
            }

            @Override
            public boolean isGenerated() {
                return context.obtain().getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Only signing in writes a session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return read(request).isPresent();
    }
}
