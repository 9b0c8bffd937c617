package io.heatline.identity.web;

import io.heatline.edge.Forbidden;
import io.heatline.edge.Unauthorized;
import io.heatline.edge.problem.Problems;
import io.heatline.identity.Caller;
import io.heatline.identity.Passwords;
import io.heatline.identity.SignInThrottled;
import io.heatline.identity.SignedIn;
import io.heatline.identity.SignedInAuthentication;
import io.heatline.identity.TokenScope;
import io.heatline.identity.Tokens;
import io.heatline.identity.Via;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Programs: HTTP Basic or a personal token with each request; no session, no cookie, no CSRF. */
class HeaderSignIn extends OncePerRequestFilter {

    private final Passwords passwords;
    private final Tokens tokens;
    private final Problems problems;

    HeaderSignIn(Passwords passwords, Tokens tokens, Problems problems) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn;
        try {
            signedIn = read(request);
        } catch (Unauthorized | SignInThrottled refusal) {
            Challenge.add(request, response);
            problems.write(refusal, request, response);
            return;
        } catch (Forbidden outOfScope) {
            problems.write(outOfScope, request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new SignedInAuthentication(signedIn)));
        chain.doFilter(request, response);
    }

    private SignedIn read(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(header.substring(6).strip(), Caller.of(request));
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return token(header.substring(7).strip(), request);
        }
        throw new Unauthorized("credentials-malformed", "neither Basic nor Bearer");
    }

    private SignedIn token(String token, HttpServletRequest request) {
        var holder =
                tokens.check(token).orElseThrow(() -> new Unauthorized("token-unknown", "unknown, expired or revoked"));
        if (!TokenScope.open(holder.scopes(), request.getMethod(), request.getRequestURI())) {
            throw new Forbidden("token-scope", "this token is for " + holder.scopes());
        }
        return new SignedIn(holder.person(), Via.TOKEN, null, Caller.of(request).address());
    }

    private SignedIn basic(String encoded, Caller caller) {
        String[] parts = decoded(encoded).split(":", 2);
        if (parts.length < 2) {
            throw new Unauthorized("credentials-malformed", "no colon");
        }
        return new SignedIn(passwords.check(parts[0], parts[1], caller), Via.BASIC, null, caller.address());
    }

    private static String decoded(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Unauthorized("credentials-malformed", "no Base64");
        }
    }
}
