package io.heatline.edge.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.heatline.edge.FieldProblem;
import io.heatline.edge.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A body that is no JSON, or JSON that does not fit. */
final class UnreadableBody {

    private UnreadableBody() {}

    static Diagnosis diagnose(HttpMessageNotReadableException unreadable) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (root instanceof Refusal refusal) {
            return Doctor.ofRefusal(refusal);
        }
        Throwable cause = unreadable.getCause();
        return cause instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? ofField(mapping)
                : ofText(root);
    }

    private static Diagnosis ofText(Throwable root) {
        return Diagnosis.of(BAD_REQUEST, root instanceof TextNotStorable ? "text-invalid" : "json-malformed");
    }

    private static Diagnosis ofField(JsonMappingException mapping) {
        String field = pathOf(mapping.getPath());
        if (NestedExceptionUtils.getMostSpecificCause(mapping) instanceof TextNotStorable) {
            return told("text-invalid", field, "text", "");
        }
        if (mapping instanceof UnrecognizedPropertyException) {
            return told("property-unknown", field, "unknown", "");
        }
        if (mapping instanceof InvalidFormatException format
                && format.getTargetType().isEnum()) {
            return told("value-unknown", field, "option", allowed(format.getTargetType()));
        }
        return told("value-invalid", field, "type", "");
    }

    private static Diagnosis told(String code, String field, String fieldCode, String message) {
        var error = new FieldProblem(field, fieldCode, message);
        return Diagnosis.of(BAD_REQUEST, code, field, message).with(Map.of("errors", List.of(error)));
    }

    private static String allowed(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String pathOf(List<Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
