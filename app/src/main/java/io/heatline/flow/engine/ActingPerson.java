package io.heatline.flow.engine;

import io.heatline.identity.Person;
import io.heatline.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is acting, for its authorization checks, its operation log and the starter of an instance. The
 * engine forgets by itself nothing: a pooled thread would go on as the last person.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
public class ActingPerson extends OncePerRequestFilter {

    private final IdentityService identity;

    ActingPerson(IdentityService identity) {
        this.identity = identity;
    }

    /** Runs as this person for the engine, and as before afterwards. */
    public <T> T as(Person person, Supplier<T> work) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person.id().value(), DirectoryIdentity.groupsOf(person));
        try {
            return work.get();
        } finally {
            identity.setAuthentication(before);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn.maybe()
                .map(SignedIn::person)
                .ifPresent(
                        person -> identity.setAuthentication(person.id().value(), DirectoryIdentity.groupsOf(person)));
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
