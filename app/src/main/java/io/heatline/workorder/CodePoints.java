package io.heatline.workorder;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A length in characters as people count them: 𠮷 and an emoji are one each, which {@code @Size} would count as two. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CodePoints.Check.class)
public @interface CodePoints {

    int max();

    String message() default "{jakarta.validation.constraints.Size.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    int min() default 0;

    /** Counts code points. */
    class Check implements ConstraintValidator<CodePoints, String> {
        private int max;

        @Override
        public void initialize(CodePoints constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || text.codePointCount(0, text.length()) <= max;
        }
    }
}
