package io.heatline.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/** Every failure of a controller, told one way. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tell(Exception failure, HttpServletRequest request) {
        return problems.answer(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tell(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        var answer = problems.answer(failure, request);
        var headers = new HttpHeaders(answer.getHeaders());
        headers.setAllow(
                failure.getSupportedHttpMethods() == null ? java.util.Set.of() : failure.getSupportedHttpMethods());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** Spring Security's own filters answer these. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void passOn(RuntimeException failure) {
        throw failure;
    }

    /** Nobody listens any more. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    @Nullable
    Object leave() {
        return null;
    }
}
