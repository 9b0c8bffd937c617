package io.heatline.law;

import io.heatline.Answer;
import io.heatline.Client;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends models as Modeler does: the open diagram, the forms added to it, and its own flags. */
final class Modeler {

    private static final String BOUNDARY = "----modeler";

    private Modeler() {}

    static Answer send(Client somebody, String file, String model, Map<String, String> forms) {
        var body = new StringBuilder();
        Map.of("deployment-name", file, "deployment-source", "Camunda Modeler", "deploy-changed-only", "true")
                .forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"" + file + "\"; filename=\"" + file + "\"", model);
        forms.forEach((name, json) -> part(body, "name=\"" + name + "\"; filename=\"" + name + "\"", json));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return somebody.raw(
                "POST",
                "/engine-rest/deployment/create",
                "multipart/form-data; boundary=" + BOUNDARY,
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append(
                "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(BOUNDARY, disposition, content));
    }
}
