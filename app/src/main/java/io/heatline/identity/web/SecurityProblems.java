package io.heatline.identity.web;

import io.heatline.edge.Forbidden;
import io.heatline.edge.Unauthorized;
import io.heatline.edge.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
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
    private final boolean demo;

    SecurityProblems(Problems problems, Environment environment) {
        this.problems = problems;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Says whether this is the demo, so that the sign-in page can offer its accounts. */
    private static final class NobodySignedIn extends Unauthorized {
        private static final long serialVersionUID = 1L;

        private final boolean demo;

        NobodySignedIn(boolean demo) {
            super("not-signed-in", "nobody is signed in");
            this.demo = demo;
        }

        @Override
        public Map<String, ?> extras() {
            return demo ? Map.of("demo", true) : Map.of();
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Challenge.add(request, response);
        problems.write(new NobodySignedIn(demo), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String code = denied instanceof CsrfException ? "csrf-missing" : "not-permitted";
        problems.write(new Forbidden(code, String.valueOf(denied.getMessage())), request, response);
    }
}
