package io.heatline.asterisk.ivr;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a flow knows of one call; it travels with the channel as text, so that any node can go on with the call. */
public final class Memory {
    private final Map<String, String> values = new TreeMap<>();

    /** Nothing yet. */
    public static Memory empty() {
        return new Memory();
    }

    /** As {@link #text} wrote it; what can't be read is left out. */
    public static Memory of(String text) {
        var memory = new Memory();
        for (String part : text.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                memory.put(
                        part.substring(0, equals),
                        URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return memory;
    }

    /** Letters, digits and {@code =&%+.-_*} only. */
    public String text() {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** What a variable holds; empty if nothing. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Keeps a value. */
    public void put(String name, String value) {
        values.put(name, value);
    }

    /** All of it. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }
}
