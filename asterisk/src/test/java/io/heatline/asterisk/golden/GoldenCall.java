package io.heatline.asterisk.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/**
 * One scripted call, as its file in {@code golden/} tells it.
 *
 * @param number two digits, the first part of the file's name; queue, numbers and extensions follow from it
 * @param name the file's name without its ending
 * @param told what the file says
 */
record GoldenCall(String number, String name, Map<String, Object> told) {
    static final Path FOLDER = Path.of("src/test/resources/golden");

    static List<GoldenCall> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(GoldenCall::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCall read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            String name = file.getFileName().toString().replace(".yaml", "");
            Map<String, Object> told = new Yaml().load(text);
            return new GoldenCall(name.substring(0, 2), name, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number that callers of this call dial. */
    String did() {
        return "951" + number;
    }

    /** The queue this call has for itself. */
    String queue() {
        return "g" + number;
    }

    /** What all extensions of this call begin with: 801 for call 01. */
    String extensions() {
        return "8" + number;
    }

    /**
     * "free" calls run side by side, "trunk" calls share the outgoing trunk, "second" calls find
     * only the second of two applications, "down" calls none.
     */
    String lane() {
        return text("lane", "free");
    }

    boolean everyday() {
        return !text("everyday", "true").equals("false");
    }

    /** The lines of a queue's section beyond the template. */
    Map<String, Object> queueSettings() {
        return map(told.get("queue"));
    }

    List<Object> members() {
        return list(told.get("members"));
    }

    /** What the application answers a caller, one entry a question; "caller2" has a list of its own where there is one. */
    List<Map<String, Object>> application(String caller) {
        String own = "application" + caller.substring(Math.max(0, caller.length() - 1));
        return list(told.getOrDefault(own, told.getOrDefault("application", List.of()))).stream()
                .map(GoldenCall::map)
                .toList();
    }

    Map<String, Object> duty() {
        return map(told.get("duty"));
    }

    Map<String, Object> survey() {
        return map(told.get("survey"));
    }

    /** Who takes part, by name, and what each does, a step at a time. */
    Map<String, Object> parties() {
        return map(told.get("parties"));
    }

    /** AMI actions before the call begins. */
    List<Map<String, Object>> before() {
        return list(told.get("before")).stream().map(GoldenCall::map).toList();
    }

    /** AMI actions, each {@code at} some seconds after the call arrived. */
    List<Map<String, Object>> desk() {
        return list(told.get("desk")).stream().map(GoldenCall::map).toList();
    }

    /** Events that Asterisk must have said, {@code at} some seconds after the call arrived (± 1 s). */
    List<Map<String, Object>> marks() {
        return list(told.get("marks")).stream().map(GoldenCall::map).toList();
    }

    /** Events that Asterisk must not have said. */
    List<Map<String, Object>> never() {
        return list(told.get("never")).stream().map(GoldenCall::map).toList();
    }

    /** Seconds of sound that each recording must have, in the order of their names. */
    List<Double> recordings() {
        return list(told.get("recordings")).stream().map(GoldenCall::seconds).toList();
    }

    String text(String key, String otherwise) {
        return Objects.toString(told.get(key), otherwise);
    }

    static double seconds(Object number) {
        return Double.parseDouble(number.toString());
    }

    /** With names as text, also where YAML reads a number. */
    static Map<String, Object> map(@Nullable Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> told) {
            told.forEach((key, field) -> map.put(String.valueOf(key), Objects.requireNonNull(field)));
        }
        return map;
    }

    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> told ? List.<Object>copyOf(told) : List.of();
    }
}
