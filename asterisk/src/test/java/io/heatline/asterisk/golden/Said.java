package io.heatline.asterisk.golden;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One block of AMI: an event or a response.
 *
 * @param raw as it came, without the empty line after it
 */
record Said(String raw, Map<String, String> fields) {
    static Said of(String raw) {
        var fields = new LinkedHashMap<String, String>();
        for (String line : raw.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new Said(raw, fields);
    }

    String event() {
        return get("Event");
    }

    /** The field's value, or an empty text. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean isStep(String step) {
        return event().equals("UserEvent") && get("Step").equals(step);
    }

    /** Seconds since 1970. */
    double at() {
        String stamp = get("Timestamp");
        return stamp.isEmpty() ? 0 : Double.parseDouble(stamp);
    }

    /** Whether it is this event with these values; {@code event: step} also means a step of the dialplan of that name. */
    boolean matches(Map<String, Object> wanted) {
        return wanted.entrySet().stream().allMatch(field -> switch (field.getKey()) {
            case "at", "times" -> true;
            case "event" -> event().equals(field.getValue());
            case "step" -> isStep(field.getValue().toString());
            default -> get(field.getKey()).matches(field.getValue().toString());
        });
    }
}
