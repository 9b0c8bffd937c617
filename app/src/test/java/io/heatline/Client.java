package io.heatline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the running application over HTTP: as a program, or as a browser with cookies and CSRF. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final @Nullable CookieManager cookies;
    private final HttpClient http;
    private final Map<String, String> headers = new HashMap<>();

    private Client(String root, boolean browser) {
        this.root = root;
        this.cookies = browser ? new CookieManager() : null;
        this.http = cookies == null
                ? PLAIN
                : HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .build();
    }

    /** Nobody in particular. */
    public static Client stranger(String root) {
        return new Client(root, false);
    }

    /** A browser with an empty cookie jar; sign in by {@link #signIn}. */
    public static Client browser(String root) {
        return new Client(root, true);
    }

    public static Client basic(String root, String login, String password) {
        byte[] pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        return stranger(root)
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public static Client token(String root, String token) {
        return stranger(root).with("Authorization", "Bearer " + token);
    }

    public Client with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Client without(String header) {
        headers.remove(header);
        return this;
    }

    /** As the portal does: asks who it is, and so gets the CSRF cookie, then signs in. */
    public Answer signIn(String login, String password) {
        get("/api/me");
        return post("/api/session", Map.of("login", login, "password", password));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json(body))));
    }

    public Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Exactly these bytes. */
    public Answer raw(String method, String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofByteArray(body)));
    }

    /** A multipart form; a value of bytes is a file of that name. */
    public Answer upload(
            String method, String path, String fileField, String fileName, byte[] file, Map<String, String> fields) {
        var form = new Multipart();
        fields.forEach(form::field);
        form.file(fileField, fileName, file);
        return raw(method, path, form.contentType(), form.body());
    }

    public @Nullable String cookie(String name) {
        return cookies == null
                ? null
                : cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(HttpCookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        headers.forEach(request::header);
        String csrf = cookie("XSRF-TOKEN");
        return csrf == null ? request : request.header("X-XSRF-TOKEN", csrf);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
