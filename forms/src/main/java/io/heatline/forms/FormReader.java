package io.heatline.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one form file, and collects all that is wrong with it before it says so. */
final class FormReader {

    private static final int MAX_LENGTH = 500_000;
    private static final int MAX_FIELDS = 200;
    private static final int MAX_DEPTH = 5;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*(?:#[a-z]+\\s+)?([A-Za-z][A-Za-z0-9_]*)");

    private final List<FormBroken.Flaw> flaws = new ArrayList<>();
    private final List<FieldRule> rules = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final Set<String> keys = new HashSet<>();

    FormSchema read(String json) {
        JsonNode root = tree(json);
        Part form = new Part("form", root, flaws);
        String id = form.text("id", "");
        if (!root.path("type").asText().equals("default") || !ID.matcher(id).matches()) {
            form.flaw("it is no Camunda Form with an id of letters, digits, - and _, at most 64");
        }
        components(form, List.of(), 0);
        if (!flaws.isEmpty()) {
            throw new FormBroken(flaws.stream().distinct().toList());
        }
        return new FormSchema(id, FormJson.version(root), rules, shown);
    }

    private JsonNode tree(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new FormBroken(
                    List.of(new FormBroken.Flaw("form", "it is longer than " + MAX_LENGTH + " characters")));
        }
        try {
            return FormJson.read(json);
        } catch (JsonProcessingException unreadable) {
            throw new FormBroken(
                    List.of(new FormBroken.Flaw("form", "it is no JSON: " + unreadable.getOriginalMessage())));
        }
    }

    private void components(Part parent, List<Condition> hides, int depth) {
        JsonNode components = parent.node().path("components");
        if (!components.isArray() || depth > MAX_DEPTH) {
            parent.flaw("components must be a list, nested at most " + MAX_DEPTH + " deep");
            return;
        }
        components.forEach(component -> component(Part.of(component, flaws), hides, depth));
    }

    private void component(Part part, List<Condition> outer, int depth) {
        String type = part.text("type", "");
        Optional<FieldType> field = FieldType.of(type);
        if (field.isEmpty() && !Vocabulary.isShownOnly(type)) {
            part.flaw("components of type " + (type.isEmpty() ? "?" : type) + " are not supported");
            return;
        }
        Vocabulary.check(part, type);
        words(part);
        List<Condition> hides = new ArrayList<>(outer);
        Vocabulary.condition(part.part("conditional"), "hide").ifPresent(hides::add);
        field.ifPresent(known -> field(part, known, hides));
        if (type.equals("group")) {
            components(part, hides, depth + 1);
        }
    }

    private void field(Part part, FieldType type, List<Condition> hides) {
        FieldRule rule = new FieldReader(part, type).read(hides);
        if (!keys.add(rule.field().key()) || keys.size() > MAX_FIELDS) {
            part.flaw("each field needs a key of its own, and a form has at most " + MAX_FIELDS + " fields");
        }
        rules.add(rule);
        String options = part.text("valuesKey", "");
        if (!options.isEmpty()) {
            shown.add(options);
        }
    }

    /** Labels become messages and columns of the timeline, where nothing could be filled in. */
    private void words(Part part) {
        if (part.text("label", "").contains("{{")) {
            part.flaw("its label must not hold a template");
        }
        for (String attribute : List.of("label", "description", "text")) {
            String words = part.text(attribute, "");
            if (words.startsWith("=")) {
                part.flaw(attribute + " must be words, not an expression");
            }
            TEMPLATE.matcher(words).results().map(found -> found.group(1)).forEach(shown::add);
        }
    }
}
