package io.heatline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Client;
import io.heatline.HeatlineTest;
import io.heatline.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest extends HeatlineTest {

    private static final String ORDER = "HL20261122-00017";

    private Client byLink() {
        var phone = browser();
        phone.get("/api/me");
        var opened = phone.post("/api/links/for-tests/open?person=technician&order=" + ORDER, "{}");
        assertThat(opened.status()).isEqualTo(200);
        return phone;
    }

    @Test
    void a_link_opens_a_session_for_one_order() {
        var me = byLink().get("/api/me").json();

        assertThat(me.path("via").asText()).isEqualTo("LINK");
        assertThat(me.path("onlyOrder").asText()).isEqualTo(ORDER);
        assertThat(me.path("id").asText()).isEqualTo("technician");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/work-orders",
                "/api/work-orders/HL20261122-00018",
                "/api/work-orders/HL20261122-000170",
                "/api/premises?text=x",
                "/api/audit",
                "/api/me/tokens",
                "/api/live",
                "/api/processes",
                "/engine-rest/version"
            })
    void a_link_opens_nothing_else(String path) {
        assertThat(byLink().get(path).status()).isEqualTo(403);
    }

    @Test
    void a_link_makes_no_token_and_changes_no_password() {
        assertThat(byLink().post("/api/me/tokens", Map.of("name", "x")).code()).isEqualTo("not-permitted");
        assertThat(byLink().put("/api/me/password", Map.of("current", PASSWORD, "next", "x"))
                        .code())
                .isEqualTo("not-permitted");
    }

    @Test
    void strangers_reach_the_portal_the_document_and_health_alone() {
        assertThat(stranger().get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(stranger().get("/actuator/health").status()).isEqualTo(200);
        assertThat(stranger().get("/actuator/env").status()).isIn(401, 403);
        assertThat(stranger().get("/api/me").status()).isEqualTo(401);
        assertThat(stranger().get("/api/no-such-thing").status()).isEqualTo(401);
        assertThat(stranger().get("/engine-rest/version").status()).isEqualTo(401);
        assertThat(stranger().get("/engine-rest/version").header("WWW-Authenticate"))
                .startsWith("Basic");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_a_browser_safe() {
        var answer = stranger().get("/api/me");

        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void a_process_admin_reaches_of_the_engine_what_modeler_asks() {
        var modeler = as("process-admin");

        assertThat(modeler.get("/engine-rest/version").json().path("version").asText())
                .startsWith("7.24");
        assertThat(modeler.get("/engine-rest/deployment?maxResults=0").status()).isEqualTo(200);
        assertThat(modeler.get("/engine-rest/process-definition?latestVersion=true")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "dispatcher", "lead", "technician", "auditor", "admin"})
    void nobody_else_reaches_the_engine(String login) {
        assertThat(as(login).get("/engine-rest/version").code()).isEqualTo("not-permitted");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/engine-rest/task",
        "GET,/engine-rest/engine",
        "GET,/engine-rest/engine/default/task",
        "GET,/engine-rest/history/process-instance",
        "GET,/engine-rest/user",
        "GET,/engine-rest/process-definition/x/start-form",
        "POST,/engine-rest/task",
        "POST,/engine-rest/process-definition/key/work-order/start",
        "POST,/engine-rest/deployment/create",
        "DELETE,/engine-rest/deployment/x",
        "PUT,/engine-rest/job/x/retries",
        "OPTIONS,/engine-rest/task"
    })
    void the_engine_is_otherwise_shut(String method, String path) {
        var answer = as("process-admin")
                .raw(method, path, "application/json", "{\"orQueries\":[]}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("engine-path-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nameExpression=x", "orQueries=x", "a=b&tenantIdInExpression=y", "dueBefore%45xpression=z"})
    void no_query_carries_an_expression(String query) {
        var modeler = as("process-admin");

        assertThat(modeler.get("/engine-rest/deployment?" + query).code()).isEqualTo("engine-query-refused");
        var form = new Multipart().field("deployment-name", "x");
        assertThat(modeler.raw("POST", "/engine-rest/deployment/create?" + query, form.contentType(), form.body())
                        .code())
                .isEqualTo("engine-query-refused");
    }
}
