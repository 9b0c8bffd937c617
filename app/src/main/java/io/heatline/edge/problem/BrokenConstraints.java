package io.heatline.edge.problem;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import io.heatline.edge.FieldProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Fields that are there, but break a constraint of bean validation. */
final class BrokenConstraints {

    private BrokenConstraints() {}

    static Diagnosis diagnose(Throwable failure) {
        return Diagnosis.of(UNPROCESSABLE_ENTITY, "fields-invalid").with(Map.of("errors", errors(failure)));
    }

    private static List<FieldProblem> errors(Throwable failure) {
        if (failure instanceof BindException bind) {
            return bind.getAllErrors().stream().map(BrokenConstraints::of).toList();
        }
        if (failure instanceof ConstraintViolationException violations) {
            return violations.getConstraintViolations().stream()
                    .map(BrokenConstraints::of)
                    .toList();
        }
        return failure instanceof MethodValidationResult result
                ? result.getParameterValidationResults().stream()
                        .flatMap(BrokenConstraints::of)
                        .toList()
                : List.of();
    }

    private static Stream<FieldProblem> of(ParameterValidationResult parameter) {
        if (parameter instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(BrokenConstraints::of);
        }
        String name = String.valueOf(parameter.getMethodParameter().getParameterName());
        return parameter.getResolvableErrors().stream().map(error -> of(name, error));
    }

    private static FieldProblem of(String field, MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        String constraint = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
        return new FieldProblem(field, codeOf(constraint), String.valueOf(error.getDefaultMessage()));
    }

    private static FieldProblem of(ObjectError error) {
        String field = error instanceof FieldError named ? named.getField() : error.getObjectName();
        return new FieldProblem(field, codeOf(error.getCode()), String.valueOf(error.getDefaultMessage()));
    }

    private static FieldProblem of(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldProblem(violation.getPropertyPath().toString(), codeOf(constraint), violation.getMessage());
    }

    private static String codeOf(@Nullable String constraint) {
        return switch (constraint == null ? "" : constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> "length";
            case "Pattern" -> "format";
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero", "Digits" -> "range";
            default -> "invalid";
        };
    }
}
