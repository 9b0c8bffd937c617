package io.heatline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the application answered over HTTP. */
public record Answer(HttpResponse<byte[]> raw) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return raw.statusCode();
    }

    public String text() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return raw.body();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(raw.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Of a problem detail; empty otherwise. */
    public String code() {
        return json().path("code").asText();
    }

    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }
}
