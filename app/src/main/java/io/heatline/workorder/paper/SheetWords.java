package io.heatline.workorder.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.edge.HeatlineSettings;
import io.heatline.workorder.view.OrderViews.TimelineView;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a sheet in the reader's language. */
@Component
class SheetWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final ObjectMapper json;
    private final ZoneId zone;

    SheetWords(MessageSource messages, ObjectMapper json, HeatlineSettings settings) {
        this.messages = messages;
        this.json = json;
        this.zone = settings.zone();
    }

    String word(String key, Locale locale) {
        return messages.getMessage("sheet." + key, null, key, locale);
    }

    /** The word for a code of this kind; the code itself where there is none. */
    String of(String kind, @Nullable Object code, Locale locale) {
        return code == null
                ? ""
                : Objects.requireNonNullElse(
                        messages.getMessage("sheet." + kind + "." + code, null, code.toString(), locale), "");
    }

    String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /** What happened: the step's own name where a person did one. */
    String headline(TimelineView line, Locale locale) {
        var step = line.step();
        return step == null ? of("kind", line.kind(), locale) : step.name();
    }

    /** From where to where, what was noted, and what was answered. */
    String details(TimelineView line, Locale locale) {
        var way = Stream.of(line.from(), line.to()).filter(Objects::nonNull).collect(Collectors.joining(" → "));
        return Stream.concat(Stream.of(way, Objects.requireNonNullElse(line.note(), "")), answers(line, locale))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private Stream<String> answers(TimelineView line, Locale locale) {
        var fields = line.fields();
        if (fields == null) {
            return Stream.empty();
        }
        boolean english = locale.getLanguage().equals("en");
        try {
            return StreamSupport.stream(json.readTree(fields).spliterator(), false)
                    .map(field -> answer(field, english));
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String answer(JsonNode field, boolean english) {
        return field.path(english ? "labelEn" : "label").asText() + ": "
                + field.path(english ? "textEn" : "text").asText();
    }
}
