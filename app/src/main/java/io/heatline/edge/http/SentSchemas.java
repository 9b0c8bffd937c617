package io.heatline.edge.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What a caller sends may leave out what may be null; what we answer has it always. */
final class SentSchemas implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .map(RequestBody::getContent)
                .flatMap(content -> content.values().stream())
                .map(MediaType::getSchema)
                .forEach(schema -> loosen(schema, document));
    }

    private static void loosen(Schema<?> schema, OpenAPI document) {
        String reference = schema.get$ref();
        var sent = reference == null
                ? schema
                : document.getComponents().getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
        if (sent == null || sent.getProperties() == null) {
            return;
        }
        Map<String, Schema> properties = sent.getProperties();
        if (sent.getRequired() != null) {
            sent.setRequired(sent.getRequired().stream()
                    .filter(name -> !RecordSchemas.mayBeNull(properties.get(name)))
                    .toList());
        }
        properties.values().forEach(property -> loosen(property, document));
    }
}
