package io.heatline.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the options written in the form. Options from elsewhere can be checked only where a widget knows them. */
final class OptionReader {

    private static final int MAX_OPTIONS = 200;
    private static final int MAX_VALUE = 64;

    private final Part part;
    private final Part properties;
    private final Set<String> seen = new HashSet<>();

    OptionReader(Part part) {
        this.part = part;
        this.properties = part.part("properties");
    }

    List<Option> read(FieldType type, Widget widget) {
        if (!type.hasOptions() || widget != Widget.NONE) {
            return List.of();
        }
        JsonNode values = part.node().path("values");
        if (part.has("valuesKey") || values.isEmpty() || values.size() > MAX_OPTIONS) {
            part.flaw("its options must be written in the form, 1 to " + MAX_OPTIONS + " values");
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        values.forEach(value -> options.add(option(new Part(part.name(), value, part.flaws()))));
        return options;
    }

    private Option option(Part option) {
        String value = option.text("value", "");
        if (value.isBlank() || Texts.length(value) > MAX_VALUE || !seen.add(value)) {
            option.flaw("each option needs a value of its own, a text of at most " + MAX_VALUE + " characters");
        }
        String label = option.text("label", value);
        return new Option(value, label, properties.text("option-" + value + "-en", label));
    }
}
