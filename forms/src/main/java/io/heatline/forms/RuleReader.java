package io.heatline.forms;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how the answers to one field are checked. */
final class RuleReader {

    static final int MAX_PHOTOS = 20;
    private static final int MAX_LINE = 255;
    private static final int MAX_TEXT = 5000;
    private static final int MAX_CHOICES = 200;
    private static final int MAX_DECIMALS = 10;
    private static final BigDecimal MAX_NUMBER = BigDecimal.valueOf(1_000_000_000_000_000L);
    private static final String EMAIL = "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$";
    private static final String PHONE = "^(\\+|00)?[0-9][0-9 -]{4,19}$";

    private final Part part;
    private final Part validate;

    RuleReader(Part part) {
        this.part = part;
        this.validate = part.part("validate");
    }

    ValueRule read(FieldType type, Widget widget, List<Option> options) {
        return widget == Widget.NONE ? plain(type, options) : special(widget);
    }

    private ValueRule special(Widget widget) {
        validate.allowOnly(Set.of("required"));
        return widget == Widget.PHOTOS ? new ListRule(new ReferenceRule(), MAX_PHOTOS) : new ReferenceRule();
    }

    private ValueRule plain(FieldType type, List<Option> options) {
        return switch (type) {
            case TEXTFIELD -> text(false, MAX_LINE);
            case TEXTAREA -> text(true, MAX_TEXT);
            case NUMBER -> number();
            case SELECT, RADIO -> choice(options);
            case CHECKLIST, TAGLIST -> new ListRule(choice(options), MAX_CHOICES);
            case CHECKBOX -> tick();
            case DATETIME -> time();
        };
    }

    private ValueRule text(boolean lines, int maxLength) {
        validate.allowOnly(
                Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType"));
        int limit = Math.min(maxLength, validate.count("maxLength", maxLength));
        return new TextRule(lines, validate.count("minLength", 0), limit, pattern());
    }

    private @Nullable TextPattern pattern() {
        String told = validate.text("patternErrorMessage", "");
        String pattern = validate.text("pattern", presetPattern());
        try {
            return pattern.isEmpty() ? null : new TextPattern(Pattern.compile(pattern), told.isEmpty() ? null : told);
        } catch (PatternSyntaxException broken) {
            part.flaw("pattern is no regular expression: " + broken.getDescription());
            return null;
        }
    }

    private String presetPattern() {
        return switch (validate.text("validationType", "custom")) {
            case "email" -> EMAIL;
            case "phone" -> PHONE;
            default -> "";
        };
    }

    private ValueRule number() {
        validate.allowOnly(Set.of("required", "min", "max"));
        BigDecimal min = Optional.ofNullable(validate.number("min")).orElse(MAX_NUMBER.negate());
        BigDecimal max = Optional.ofNullable(validate.number("max")).orElse(MAX_NUMBER);
        return new NumberRule(min, max, Math.min(MAX_DECIMALS, part.count("decimalDigits", MAX_DECIMALS)), step());
    }

    private @Nullable BigDecimal step() {
        BigDecimal step = part.number("increment");
        if (step != null && step.signum() <= 0) {
            part.flaw("increment must be above 0");
            return null;
        }
        return step;
    }

    private ValueRule choice(List<Option> options) {
        validate.allowOnly(Set.of("required"));
        return new ChoiceRule(options.stream().map(Option::value).collect(Collectors.toUnmodifiableSet()));
    }

    private ValueRule tick() {
        validate.allowOnly(Set.of("required"));
        return new TickRule(validate.flag("required"));
    }

    private ValueRule time() {
        validate.allowOnly(Set.of("required"));
        TimeRule.Kind kind = kind(part.text("subtype", "date"));
        if (kind == TimeRule.Kind.TIME
                && !part.text("timeSerializingFormat", "").equals("no_timezone")) {
            part.flaw("a time without a date has no offset: set timeSerializingFormat to no_timezone");
        }
        return new TimeRule(kind, part.flag("disallowPassedDates"));
    }

    private TimeRule.Kind kind(String subtype) {
        return Arrays.stream(TimeRule.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(subtype))
                .findFirst()
                .orElseGet(() -> {
                    part.flaw("subtype must be date, time or datetime");
                    return TimeRule.Kind.DATE;
                });
    }
}
