package io.heatline.asterisk.call;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as one line of text and back: the record's name, then its parts in order. */
public final class EventText {
    private static final Map<String, Kind> KINDS = kinds();
    private static final String NOTHING = "~";

    private EventText() {}

    /** Without a line end. */
    public static String of(PbxEvent event) {
        String name = event.getClass().getSimpleName();
        var line = new StringBuilder(name);
        Kind kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException("no such event: " + name);
        }
        for (RecordComponent part : kind.parts()) {
            line.append(' ').append(written(part, event));
        }
        return line.toString();
    }

    /** Empty when the line is not one, such as the last line of a file whose writer was killed. */
    public static Optional<PbxEvent> read(String line) {
        String[] words = line.split(" ", -1);
        Kind kind = KINDS.get(words[0]);
        if (kind == null || words.length != kind.parts().length + 1) {
            return Optional.empty();
        }
        try {
            Object[] values = new Object[kind.parts().length];
            for (int part = 0; part < values.length; part++) {
                values[part] = value(kind.parts()[part].getType(), words[part + 1]);
            }
            return Optional.of((PbxEvent) kind.making().newInstance(values));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record Kind(RecordComponent[] parts, Constructor<?> making) {}

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Class<?> type : PbxEvent.class.getPermittedSubclasses()) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> making = type.getDeclaredConstructor(types);
                kinds.put(type.getSimpleName(), new Kind(parts, making));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
        return kinds;
    }

    private static String written(RecordComponent part, PbxEvent event) {
        try {
            Object value = part.getAccessor().invoke(event);
            if (value == null) {
                return NOTHING;
            }
            return value instanceof Instant at
                    ? Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000)
                    : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Class<?> type, String word) {
        if (word.equals(NOTHING)) {
            return null;
        } else if (type == Instant.class) {
            long micros = Long.parseLong(word);
            return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
        } else if (type == int.class) {
            return Integer.valueOf(word);
        }
        return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
}
