package io.heatline.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one input of a form. */
final class FieldReader {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Map<FieldType, Set<String>> OWN = Map.of(
            FieldType.TEXTFIELD, Set.of("appearance"),
            FieldType.TEXTAREA, Set.of(),
            FieldType.NUMBER, Set.of("appearance", "decimalDigits", "increment"),
            FieldType.SELECT, Set.of("values", "valuesKey", "searchable"),
            FieldType.RADIO, Set.of("values"),
            FieldType.CHECKBOX, Set.of(),
            FieldType.CHECKLIST, Set.of("values"),
            FieldType.TAGLIST, Set.of("values"),
            FieldType.DATETIME,
                    Set.of(
                            "subtype",
                            "dateLabel",
                            "timeLabel",
                            "timeSerializingFormat",
                            "timeInterval",
                            "use24h",
                            "disallowPassedDates"));
    private static final Set<String> INPUT =
            Set.of("key", "label", "description", "validate", "disabled", "readonly", "defaultValue");

    private final Part part;
    private final FieldType type;
    private final Part properties;

    FieldReader(Part part, FieldType type) {
        this.part = part;
        this.type = type;
        this.properties = part.part("properties");
    }

    FieldRule read(List<Condition> hides) {
        List<Condition> locks = new ArrayList<>();
        boolean locked = locked(locks);
        Field field = field();
        ValueRule rule = new RuleReader(part).read(type, field.widget(), field.options());
        return new FieldRule(field, rule, locked, List.copyOf(hides), List.copyOf(locks));
    }

    static Set<String> attributes(FieldType type) {
        return Vocabulary.join(INPUT, OWN.getOrDefault(type, Set.of()));
    }

    private boolean locked(List<Condition> locks) {
        if (part.node().path("readonly").isTextual()) {
            Vocabulary.condition(part, "readonly").ifPresent(locks::add);
            return part.flag("disabled");
        }
        return part.flag("disabled") | part.flag("readonly");
    }

    private Field field() {
        Widget widget = widget();
        boolean required = part.part("validate").flag("required");
        String label = part.text("label", part.text("dateLabel", part.text("timeLabel", part.name())));
        String labelEn = properties.text("label-en", label);
        return new Field(key(), type, widget, required, label, labelEn, new OptionReader(part).read(type, widget));
    }

    private String key() {
        String key = part.text("key", "");
        if (!KEY.matcher(key).matches()) {
            part.flaw("key must be a letter followed by letters, digits and _, at most 64");
        }
        return key;
    }

    private Widget widget() {
        String word = properties.text("widget", "");
        Optional<Widget> widget = Widget.of(word).filter(known -> known.fits(type));
        if (!word.isEmpty() && widget.isEmpty()) {
            part.flaw("there is no widget " + word + " for a " + type.word());
        }
        return widget.orElse(Widget.NONE);
    }
}
