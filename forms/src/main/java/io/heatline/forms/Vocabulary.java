package io.heatline.forms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a component of a form may say. */
final class Vocabulary {

    private static final Set<String> EVERY = Set.of("type", "id", "layout", "properties", "conditional");
    private static final Map<String, Set<String>> SHOWN = Map.of(
            "text", Set.of("text"),
            "separator", Set.of(),
            "spacer", Set.of("height"),
            "button", Set.of("key", "label", "action"),
            "group", Set.of("label", "components", "showOutline", "verticalAlignment"));

    private Vocabulary() {}

    /** Whether it is there to be seen, and answers nothing. */
    static boolean isShownOnly(String type) {
        return SHOWN.containsKey(type);
    }

    static void check(Part part, String type) {
        Set<String> own =
                FieldType.of(type).map(FieldReader::attributes).orElseGet(() -> SHOWN.getOrDefault(type, Set.of()));
        part.allowOnly(join(EVERY, own));
        part.part("conditional").allowOnly(Set.of("hide"));
    }

    static Optional<Condition> condition(Part part, String attribute) {
        String text = part.text(attribute, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Condition.parse(text));
        } catch (NotUnderstood problem) {
            part.flaw(attribute + " " + problem.why());
            return Optional.empty();
        }
    }

    static Set<String> join(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
