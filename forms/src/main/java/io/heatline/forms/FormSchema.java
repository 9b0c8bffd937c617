package io.heatline.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Camunda Form that was understood as a whole. Immutable and safe to share: parse once, check often. */
public final class FormSchema {

    private final String key;
    private final String version;
    private final List<FieldRule> rules;
    private final Set<String> reads;

    FormSchema(String key, String version, List<FieldRule> rules, Set<String> shown) {
        this.key = key;
        this.version = version;
        this.rules = List.copyOf(rules);
        this.reads = rules.stream()
                .flatMap(FieldRule::reads)
                .collect(
                        Collectors.collectingAndThen(Collectors.toCollection(() -> new TreeSet<>(shown)), Set::copyOf));
    }

    /**
     * Reads a form file.
     *
     * @throws FormBroken if it is no form, or has anything the server could not check as the browser shows it
     */
    public static FormSchema parse(String json) {
        return new FormReader().read(json);
    }

    /** The id of the form, such as {@code accept}. */
    public String key() {
        return key;
    }

    /** What tells this form from another state of it: 16 hex digits of a hash over its content, whatever its layout as text. */
    public String version() {
        return version;
    }

    /** The inputs, in the order a person meets them. */
    public List<Field> fields() {
        return rules.stream().map(FieldRule::field).toList();
    }

    /**
     * The names its conditions, texts and dynamic options read. Those that are no {@link #writes() field} of the form must
     * be process variables (or, for a widget's {@code valuesKey}, be given by the page).
     */
    public Set<String> reads() {
        return new TreeSet<>(reads);
    }

    /** The keys of its fields, which a submission may carry. */
    public Set<String> writes() {
        return fields().stream().map(Field::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Checks what a person submitted; any value a JSON parser can give is taken, and none makes it throw.
     *
     * <p>A value for a field that is hidden, disabled or read-only is dropped without a word, since a browser may well send
     * what was typed before another answer hid it, and the person could not see what to correct. A key that is no field of
     * the form is refused: it is a mistake of a program, or an older form.
     *
     * @param values the submitted values by field key
     */
    public Checked check(Map<String, ?> values, Setting setting) {
        return new Submission(rules, names(), values, setting).check();
    }

    private Set<String> names() {
        return Stream.concat(reads.stream(), writes().stream()).collect(Collectors.toSet());
    }
}
