package io.heatline.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Answer;
import io.heatline.HeatlineTest;
import io.heatline.story.Walk;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest extends HeatlineTest {

    private Answer postToken(String body) {
        return as("agent").raw("POST", "/api/me/tokens", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static void isAProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "io.heatline", "org.springframework", "\\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "][", "null", "{\"name\":}", "garbage", "{\"name\":\"a\"} trailing", "\u0000\u0001"})
    void garbage_is_no_json(String body) {
        isAProblem(postToken(body), 400, "json-malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"nmae\":\"y\"}|property-unknown|nmae",
                "{\"name\":[1]}|value-invalid|name",
                "{\"name\":\"x\",\"expiresAt\":\"tomorrow\"}|value-invalid|expiresAt",
                "{\"name\":\"a\\u0000b\"}|text-invalid|name",
                "{\"name\":\"\\ud842\"}|text-invalid|name"
            })
    void json_that_does_not_fit_names_its_field(String body, String code, String field) {
        var answer = postToken(body);

        isAProblem(answer, 400, code);
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo(field);
    }

    @Test
    void an_unknown_enum_value_is_told_with_what_there_is() {
        var person = Map.of("login", "x", "name", "x", "roles", new String[] {"KING"}, "password", "x");

        var answer = as("admin").post("/api/people", person);

        isAProblem(answer, 400, "value-unknown");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("roles[0]");
        assertThat(answer.json().path("detail").asText()).contains("DISPATCHER");
    }

    @Test
    void missing_fields_are_told_one_by_one() {
        var answer = as("admin").post("/api/people", Map.of("login", "x", "name", " "));

        isAProblem(answer, 422, "fields-invalid");
        assertThat(answer.json().path("errors"))
                .extracting(each ->
                        each.path("field").asText() + " " + each.path("code").asText())
                .containsExactlyInAnyOrder("name required", "roles required", "password required");
    }

    /** A person can't read a regular expression. */
    @Test
    void a_phone_that_is_none_is_told_in_words() {
        var request = Walk.request();
        request.put("contact", Map.of("name", "王丽", "phone", "one"));

        var answer = as("agent").post("/api/work-orders", request);

        isAProblem(answer, 422, "fields-invalid");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("contact.phone");
        assertThat(answer.json().path("errors").get(0).path("message").asText()).contains("不像电话号码", "024-");
    }

    @Test
    void a_problem_speaks_chinese_unless_english_is_asked_for() {
        var chinese = stranger().get("/api/me");
        var english = stranger().with("Accept-Language", "en-GB,en;q=0.8").get("/api/me");
        var other = stranger().with("Accept-Language", "fr").get("/api/me");

        assertThat(chinese.json().path("detail").asText()).isEqualTo("请先登录。");
        assertThat(english.json().path("detail").asText()).isEqualTo("Please sign in first.");
        assertThat(other.json().path("detail").asText()).isEqualTo("请先登录。");
    }

    @Test
    void unknown_paths_methods_and_parameters_are_problems() {
        isAProblem(as("agent").get("/api/nowhere"), 404, "not-found");
        isAProblem(as("agent").put("/api/me", "{}"), 405, "method-not-allowed");
        isAProblem(
                as("agent").raw("POST", "/api/me/tokens", "text/plain", new byte[] {1}), 415, "media-type-unsupported");
        isAProblem(as("agent").get("/api/people?role=KING"), 400, "parameter-invalid");
        isAProblem(as("agent").get("/api/people?station=%20"), 400, "parameter-invalid");
        isAProblem(as("agent").get("/api/people?text=%00"), 400, "request-invalid");
        isAProblem(as("auditor").get("/api/audit?limit=0"), 422, "fields-invalid");
        isAProblem(as("auditor").get("/api/audit?limit=100000"), 422, "fields-invalid");
        isAProblem(as("auditor").get("/api/audit?from=yesterday"), 400, "parameter-invalid");
        isAProblem(
                as("agent")
                        .raw(
                                "POST",
                                "/api/files",
                                "multipart/form-data; boundary=x",
                                "--x--\r\n".getBytes(StandardCharsets.UTF_8)),
                400,
                "part-missing");
        isAProblem(
                as("agent").raw("POST", "/api/files", "multipart/form-data", new byte[] {1, 2}),
                400,
                "multipart-malformed");
    }

    @Test
    void ten_megabytes_of_json_are_refused_whoever_sends_them() {
        byte[] body = ("{\"name\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        isAProblem(as("agent").raw("POST", "/api/me/tokens", "application/json", body), 413, "body-too-large");
        isAProblem(stranger().raw("POST", "/api/session", "application/json", body), 413, "body-too-large");
    }

    @Test
    void ten_megabytes_that_do_not_say_so_are_refused_too() throws Exception {
        byte[] body = ("{\"name\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(root() + "/api/me/tokens"))
                .header("Authorization", "Basic YWdlbnQ6d2FybS13aW50ZXItMjAyNg==")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        var answer = new Answer(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofByteArray()));

        isAProblem(answer, 413, "body-too-large");
    }

    @Test
    void text_of_every_kind_comes_back_as_it_went() {
        String name = "<script>alert(1)</script> =1+1 🔥𠮷 ' \" \\ ${x} #{y}";

        var created = as("agent4").post("/api/me/tokens", Map.of("name", name));

        assertThat(created.json().path("name").asText()).isEqualTo(name);
        assertThat(as("agent4").get("/api/me/tokens").json().findValuesAsText("name"))
                .contains(name);
    }
}
