package io.heatline.edge.problem;

import static org.springframework.http.HttpStatus.*;

import io.heatline.edge.Refusal;
import jakarta.validation.ConstraintViolationException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.validation.method.MethodValidationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what a failure means to whoever asked: what they sent was wrong, the database is away, or we have a fault. */
final class Doctor {

    private static final int LOOK_AGAIN_SECONDS = 5;

    private Doctor() {}

    static Diagnosis diagnose(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return ofRefusal(refusal);
        }
        if (Outage.isOne(failure)) {
            return Diagnosis.of(SERVICE_UNAVAILABLE, "database-unavailable").retryAfter(LOOK_AGAIN_SECONDS);
        }
        return ofRequest(failure);
    }

    static Diagnosis ofRefusal(Refusal refusal) {
        return new Diagnosis(
                refusal.status(),
                refusal.code(),
                String.valueOf(refusal.getMessage()),
                refusal.arguments(),
                refusal.extras(),
                refusal.retryAfter());
    }

    private static Diagnosis ofRequest(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.diagnose(unreadable);
        }
        if (failure instanceof BindException
                || failure instanceof HandlerMethodValidationException
                || failure instanceof MethodValidationException
                || failure instanceof ConstraintViolationException) {
            return BrokenConstraints.diagnose(failure);
        }
        return ofParameters(failure);
    }

    private static Diagnosis ofParameters(Throwable failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Diagnosis.of(BAD_REQUEST, "parameter-invalid", mismatch.getName());
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return Diagnosis.of(BAD_REQUEST, "part-missing", missing.getRequestPartName());
        }
        if (failure instanceof MissingRequestValueException missing) {
            return Diagnosis.of(BAD_REQUEST, "parameter-missing", MissingName.of(missing));
        }
        if (failure instanceof RequestRejectedException) {
            return Diagnosis.of(BAD_REQUEST, "request-invalid");
        }
        return ofUpload(failure);
    }

    private static Diagnosis ofUpload(Throwable failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return Diagnosis.of(PAYLOAD_TOO_LARGE, "body-too-large");
        }
        if (failure instanceof MultipartException) {
            return refusalWithin(failure, Diagnosis.of(BAD_REQUEST, "multipart-malformed"));
        }
        return ofState(failure);
    }

    private static Diagnosis ofState(Throwable failure) {
        if (failure instanceof ConcurrencyFailureException || failure instanceof DuplicateKeyException) {
            return Diagnosis.of(CONFLICT, "changed-meanwhile");
        }
        if (failure instanceof ErrorResponse response) {
            return Diagnosis.of(response.getStatusCode(), StatusCodes.codeOf(response.getStatusCode()));
        }
        return refusalWithin(failure, Diagnosis.of(INTERNAL_SERVER_ERROR, "internal-error"));
    }

    /** A limit that is met while a body is read comes wrapped by whoever read it. */
    private static Diagnosis refusalWithin(Throwable failure, Diagnosis otherwise) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root instanceof Refusal refusal ? ofRefusal(refusal) : otherwise;
    }
}
