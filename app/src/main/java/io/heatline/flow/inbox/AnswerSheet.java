package io.heatline.flow.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heatline.file.FileId;
import io.heatline.file.FileStore;
import io.heatline.file.StoredFile;
import io.heatline.forms.Field;
import io.heatline.forms.Widget;
import io.heatline.identity.Directory;
import io.heatline.identity.Person;
import io.heatline.identity.PersonId;
import io.heatline.identity.StationId;
import io.heatline.workorder.view.OrderViews.AnswerView;
import io.heatline.workorder.view.OrderViews.PhotoView;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns answers into what the timeline shows for good: labels as they read when somebody answered. */
@Component
class AnswerSheet {

    private final Directory directory;
    private final FileStore files;
    private final ObjectMapper json;

    AnswerSheet(Directory directory, FileStore files, ObjectMapper json) {
        this.directory = directory;
        this.files = files;
        this.json = json;
    }

    String of(List<Field> fields, Map<String, Object> answers) {
        var lines = fields.stream()
                .filter(field -> answers.containsKey(field.key()))
                .map(field -> line(field, answers.get(field.key())))
                .toList();
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The photos among the answers. */
    static List<FileId> photos(List<Field> fields, Map<String, Object> answers) {
        return fields.stream()
                .filter(field -> field.widget() == Widget.PHOTOS && answers.containsKey(field.key()))
                .flatMap(field -> ids(answers.get(field.key())).stream())
                .toList();
    }

    private AnswerView line(Field field, @Nullable Object value) {
        var answer = value == null ? "" : value;
        return new AnswerView(
                field.key(),
                field.label(),
                field.labelEn(),
                answer,
                text(field, answer, Locale.CHINESE),
                text(field, answer, Locale.ENGLISH),
                field.widget() == Widget.PHOTOS ? photos(ids(answer)) : null);
    }

    private String text(Field field, Object value, Locale locale) {
        return switch (field.widget()) {
            case PHOTOS -> String.valueOf(ids(value).size());
            case PERSON ->
                directory
                        .person(new PersonId(value.toString()))
                        .map(Person::name)
                        .orElse(value.toString());
            case STATION ->
                directory
                        .station(new StationId(value.toString()))
                        .map(unit -> unit.name())
                        .orElse(value.toString());
            case NONE -> plain(field, value, locale);
        };
    }

    private static String plain(Field field, Object value, Locale locale) {
        return value instanceof Collection<?> many
                ? many.stream()
                        .map(one -> field.optionLabel(one.toString(), locale))
                        .collect(Collectors.joining(", "))
                : field.optionLabel(value.toString(), locale);
    }

    private List<PhotoView> photos(List<FileId> ids) {
        return files.find(ids).stream().map(AnswerSheet::photo).toList();
    }

    private static PhotoView photo(StoredFile file) {
        return new PhotoView(file.id().value(), file.name(), file.mediaType(), file.capturedAt(), file.exifAt());
    }

    private static List<FileId> ids(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(one -> new FileId(one.toString())).toList()
                : List.of();
    }
}
