package io.heatline.edge.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Turns a failure into the problem detail that is told; also for filters, which no controller advice hears. */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    Problems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** The whole answer for this failure; a fault of ours is logged here, once. */
    public ResponseEntity<ProblemDetail> answer(Throwable failure, HttpServletRequest request) {
        var diagnosis = Doctor.diagnose(failure);
        note(diagnosis, failure, request);
        return answer(diagnosis, request);
    }

    ResponseEntity<ProblemDetail> answer(Diagnosis diagnosis, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (diagnosis.retryAfter() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(diagnosis.retryAfter()));
        }
        return new ResponseEntity<>(detail(diagnosis, locales.resolveLocale(request)), headers, diagnosis.status());
    }

    /** Writes the answer from within a filter. */
    public void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var answer = answer(failure, request);
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(",", values)));
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), answer.getBody());
    }

    private ProblemDetail detail(Diagnosis diagnosis, Locale locale) {
        var detail = ProblemDetail.forStatus(diagnosis.status());
        detail.setDetail(messages.getMessage(
                "problem." + diagnosis.code(), diagnosis.arguments().toArray(), diagnosis.fallback(), locale));
        detail.setProperty("code", diagnosis.code());
        diagnosis.extras().forEach(detail::setProperty);
        return detail;
    }

    private static void note(Diagnosis diagnosis, Throwable failure, HttpServletRequest request) {
        if (diagnosis.status().value() == 503) {
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), diagnosis.code());
        } else if (diagnosis.status().is5xxServerError()) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
    }
}
