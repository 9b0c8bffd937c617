package io.heatline.edge.http;

import io.heatline.edge.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large before anybody reads it; one that does not say its length, while it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimitFilter extends OncePerRequestFilter {

    /** Tables of customers are larger than anything else that is sent. */
    private static final String IMPORTS = "/api/imports";

    private final BodyLimits limits;
    private final Problems problems;

    BodyLimitFilter(BodyLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limitOf(request);
        if (multipart(request) && request.getContentLengthLong() < 0) {
            problems.write(new LengthRequired(), request, response);
        } else if (request.getContentLengthLong() > limit) {
            problems.write(new TooLarge(limit), request, response);
        } else {
            chain.doFilter(request.getContentLengthLong() < 0 ? new CountedRequest(request, limit) : request, response);
        }
    }

    private long limitOf(HttpServletRequest request) {
        if (typeOf(request).startsWith("application/x-ndjson")) {
            return limits.records().toBytes();
        }
        if (!multipart(request)) {
            return limits.json().toBytes();
        }
        return (request.getRequestURI().equals(IMPORTS) ? limits.imports() : limits.upload()).toBytes();
    }

    private static boolean multipart(HttpServletRequest request) {
        return typeOf(request).startsWith("multipart/");
    }

    private static String typeOf(HttpServletRequest request) {
        var given = request.getContentType();
        return given == null ? "" : given.toLowerCase(Locale.ROOT);
    }
}
