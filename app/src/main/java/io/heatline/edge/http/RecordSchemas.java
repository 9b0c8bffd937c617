package io.heatline.edge.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts into the document what our records say of themselves: a component is always there, and null only where it is
 * {@link Nullable}. Left alone, the document would call everything optional and nothing null.
 */
final class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        var raw = Json.mapper().constructType(type.getType()).getRawClass();
        String name = resolved == null || !raw.isRecord() ? null : nameOf(resolved);
        if (name != null) {
            describe(name, raw, context);
        }
        return resolved;
    }

    private void describe(String name, Class<?> raw, ModelConverterContext context) {
        Schema<?> model = context.getDefinedModels().get(name);
        if (model != null && model.getProperties() != null) {
            refuseTwoOfOneName(name, raw);
            complete(model, raw, context);
        }
    }

    private static @Nullable String nameOf(Schema<?> schema) {
        String reference = schema.get$ref();
        return reference == null ? schema.getName() : reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The document names schemas by simple class name: of two records of one name, one would describe both. */
    private void refuseTwoOfOneName(String name, Class<?> raw) {
        var components = Arrays.stream(raw.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!known.computeIfAbsent(name, unknown -> components).equals(components)) {
            throw new IllegalStateException("two different records are called " + name + " in the document: " + raw);
        }
    }

    private static void complete(Schema<?> model, Class<?> raw, ModelConverterContext context) {
        for (var component : raw.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(model, component.getType(), context);
            } else if (model.getProperties().containsKey(component.getName())) {
                require(model, component);
                defineItems(component, context);
            }
        }
    }

    private static void require(Schema<?> model, RecordComponent component) {
        String name = component.getName();
        if (model.getRequired() == null || !model.getRequired().contains(name)) {
            model.addRequiredItem(name);
        }
        if (component.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
            model.getProperties().computeIfPresent(name, (key, property) -> asJson(property));
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            model.getProperties().computeIfPresent(name, RecordSchemas::orNull);
        }
    }

    /** Kept as text, answered as the JSON it is: a list where the record says of what, else an object. */
    private static Schema<?> asJson(Schema<?> property) {
        boolean list = property.getItems() != null;
        property.setTypes(new LinkedHashSet<>(List.of(list ? "array" : "object")));
        property.setAdditionalProperties(list ? null : true);
        return property;
    }

    /** A list said only by annotation names what is in it, but nothing else would put that into the document. */
    private static void defineItems(RecordComponent component, ModelConverterContext context) {
        var said = component.getAccessor().getAnnotation(ArraySchema.class);
        if (said != null && said.schema().implementation().isRecord()) {
            context.resolve(new AnnotatedType(said.schema().implementation()));
        }
    }

    private static Schema<?> orNull(String name, Schema<?> property) {
        if (property.get$ref() != null) {
            return new Schema<>().name(name).addAnyOfItem(property).addAnyOfItem(new Schema<>().types(Set.of(NULL)));
        }
        if (property.getTypes() != null) {
            property.addType(NULL);
        }
        return property;
    }

    /** Whether a property may be null. */
    static boolean mayBeNull(@Nullable Schema<?> property) {
        return property != null
                && (property.getTypes() != null && property.getTypes().contains(NULL)
                        || property.getAnyOf() != null
                                && property.getAnyOf().stream().anyMatch(RecordSchemas::mayBeNull));
    }
}
