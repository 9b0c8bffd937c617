package io.heatline.edge.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the container sends what no controller saw: a refused address, a failure in a filter. */
@RestController
@Hidden
class ProblemErrorPage implements ErrorController {

    private final Problems problems;

    ProblemErrorPage(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> tell(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return problems.answer(failure, request);
        }
        var status = statusOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        return problems.answer(Diagnosis.of(status, StatusCodes.codeOf(status)), request);
    }

    private static HttpStatus statusOf(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
