package io.heatline.edge;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Well-formed, yet not acceptable, field by field where that is known: 422. */
public class Invalid extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> errors;

    public Invalid(String code, String message, List<FieldProblem> errors) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, code, message);
        this.errors = List.copyOf(errors);
    }

    public Invalid(String code, String message) {
        this(code, message, List.of());
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    @Override
    public Map<String, ?> extras() {
        return errors.isEmpty() ? Map.of() : Map.of("errors", errors);
    }
}
