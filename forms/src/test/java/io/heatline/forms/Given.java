package io.heatline.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What the stories share: a morning in Harbin, two stations, one technician, and every photo whose id starts with photo. */
final class Given {

    static final List<String> OURS = List.of(
            "dispatch",
            "accept",
            "handle",
            "complete",
            "callback",
            "reassign",
            "cancel",
            "report",
            "urge",
            "supervise",
            "return",
            "suspend",
            "absent",
            "inform",
            "merge",
            "photos",
            "answer",
            "expert",
            "triage",
            "investigate",
            "reply",
            "ringBack");
    private static final List<String> FOLDERS =
            List.of("work-order", "satisfaction", "consultation", "complaint", "call-back");
    static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-22T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    static final Setting CHINESE = new Setting(Given::exists, MORNING, Locale.SIMPLIFIED_CHINESE);
    static final Setting ENGLISH = new Setting(Given::exists, MORNING, Locale.ENGLISH);

    private Given() {}

    private static boolean exists(String kind, String id) {
        return switch (kind) {
            case "station" -> id.equals("S01") || id.equals("S02");
            case "person" -> id.equals("technician");
            default -> id.startsWith("photo");
        };
    }

    static FormSchema ourForm(String key) {
        return FormSchema.parse(ourText(key));
    }

    static String ourText(String key) {
        try (InputStream file = FOLDERS.stream()
                .map(folder -> Given.class.getResourceAsStream("/" + folder + "/" + key + ".form"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A form of these components, written as JSON with single quotes. */
    static FormSchema form(String... components) {
        return FormSchema.parse(text(components));
    }

    static String text(String... components) {
        return "{'type':'default','id':'probe','components':[%s]}"
                .formatted(String.join(",", components))
                .replace('\'', '"');
    }

    static Checked checked(FormSchema form, Map<String, ?> values) {
        return form.check(values, CHINESE);
    }
}
