package io.heatline.identity.web;

import io.heatline.edge.Forbidden;
import io.heatline.edge.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's own REST, as much as Modeler needs: look and deploy. Nothing that starts, completes, modifies or deletes, and no
 * query that carries an expression. No JSON body passes at all: the one request with a body is Modeler's multipart.
 */
class EngineRestDoor extends OncePerRequestFilter {

    private static final String ROOT = "/engine-rest";
    private static final Pattern LOOK = Pattern.compile(
            "/version|/deployment(/count)?|/process-definition(/count)?|/process-definition/(key/)?[\\w.:-]+(/xml)?");
    private static final String DEPLOY = "/deployment/create";

    private final Problems problems;

    EngineRestDoor(Problems problems) {
        this.problems = problems;
    }

    static boolean leadsThrough(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !leadsThrough(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesExpression(request.getQueryString())) {
            problems.write(new Forbidden("engine-query-refused", "no expressions in queries"), request, response);
        } else if (!isOpen(request)) {
            problems.write(new Forbidden("engine-path-refused", "not open here"), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getRequestURI().substring(ROOT.length());
        return switch (request.getMethod()) {
            case "GET" -> LOOK.matcher(path).matches();
            case "POST" -> path.equals(DEPLOY) && isMultipart(request.getContentType());
            default -> false;
        };
    }

    private static boolean isMultipart(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static boolean carriesExpression(String query) {
        return query != null
                && Arrays.stream(query.split("[&;]"))
                        .map(pair -> URLDecoder.decode(pair.replaceFirst("=.*", ""), StandardCharsets.UTF_8))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.equals("orqueries") || name.endsWith("expression"));
    }
}
