package io.heatline.identity.web;

import io.heatline.edge.Forbidden;
import io.heatline.edge.Unauthorized;
import io.heatline.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What Spring Security refuses, told like everything else. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Challenge.add(request, response);
        problems.write(new Unauthorized("not-signed-in", "nobody is signed in"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String code = denied instanceof CsrfException ? "csrf-missing" : "not-permitted";
        problems.write(new Forbidden(code, String.valueOf(denied.getMessage())), request, response);
    }
}
