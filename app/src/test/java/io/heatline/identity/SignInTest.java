package io.heatline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest extends HeatlineTest {

    @Test
    void a_browser_signs_in_stays_signed_in_and_signs_out() {
        var browser = browser();
        assertThat(browser.signIn("agent", PASSWORD).status()).isEqualTo(200);

        var me = browser.get("/api/me").json();
        assertThat(me.path("login").asText()).isEqualTo("agent");
        assertThat(me.path("via").asText()).isEqualTo("SESSION");
        assertThat(me.path("demo").asBoolean()).isTrue();
        assertThat(me.path("permissions")).extracting(each -> each.asText()).contains("ORDER_OPEN", "ORDER_READ_ALL");

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/me").code()).isEqualTo("not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "dispatcher", "lead", "technician", "process-admin", "auditor", "admin"})
    void every_demo_account_gets_in(String login) {
        assertThat(as(login).get("/api/me").json().path("id").asText()).isEqualTo(login);
    }

    @Test
    void technician_and_lead_belong_to_the_same_station_and_their_groups_say_so() {
        var technician = as("technician").get("/api/me").json();
        var lead = as("lead").get("/api/me").json();

        assertThat(technician.path("station").path("id").asText()).isEqualTo("S01");
        assertThat(technician.path("unit").path("id").asText()).isEqualTo("S01-1");
        assertThat(technician.path("groups").toString()).isEqualTo("[\"crew-S01\"]");
        assertThat(lead.path("station")).isEqualTo(technician.path("station"));
        assertThat(lead.path("groups").toString()).isEqualTo("[\"lead-S01\"]");
    }

    @Test
    void a_session_begins_anew_with_sign_in_and_its_cookie_is_out_of_reach_of_scripts() {
        var answer = browser().signIn("agent", PASSWORD);

        assertThat(answer.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("HEATLINE=").contains("HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .doesNotContain("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void nobody_learns_whether_login_or_password_was_wrong() {
        var wrongPassword = browser().signIn("auditor", "not the password");
        var wrongLogin = browser().signIn("nobody-here", PASSWORD);

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(wrongPassword.json()).isEqualTo(wrongLogin.json());
        assertThat(wrongLogin.code()).isEqualTo("sign-in-failed");
        assertThat(wrongLogin.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void after_five_wrong_passwords_the_right_one_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            assertThat(Client.basic(root(), "s08-t5", "guess " + i)
                            .get("/api/me")
                            .status())
                    .isEqualTo(401);
        }

        var throttled = as("s08-t5").get("/api/me");

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.code()).isEqualTo("sign-in-throttled");
        assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 60);
        assertThat(as("s08-t4").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void a_session_without_the_csrf_header_changes_nothing() {
        var browser = browserOf("agent");

        var forged = browser.with("X-XSRF-TOKEN", "guessed").post("/api/me/tokens", Map.of("name", "forged"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("csrf-missing");
    }

    @Test
    void basic_needs_no_csrf_and_leaves_no_session() {
        var answer = as("agent").post("/api/me/tokens", Map.of("name", "from a program"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.raw().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void credentials_in_the_header_count_more_than_a_session() {
        var browser = browserOf("agent");

        var answer = browser.with("Authorization", "Bearer hl_unknown").get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("token-unknown");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Digest x", "Bearer", "nonsense"})
    void malformed_credentials_are_refused(String header) {
        var answer = stranger().with("Authorization", header).get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isIn("credentials-malformed", "token-unknown");
    }

    @Test
    void demo_accounts_do_not_work_through_a_proxy() {
        var answer = as("agent").with("X-Forwarded-For", "203.0.113.7").get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("demo-loopback-only");
    }

    @Test
    void somebody_who_has_left_is_out_at_once() {
        var admin = as("admin");
        var person = Map.of(
                "login", "leaver", "name", "离职人", "roles", new String[] {"AGENT"}, "password", "a long enough 1");
        assertThat(admin.post("/api/people", person).status()).isEqualTo(204);
        var program = Client.basic(root(), "leaver", "a long enough 1");
        var browser = browser();
        assertThat(program.get("/api/me").status()).isEqualTo(200);
        assertThat(browser.signIn("leaver", "a long enough 1").status()).isEqualTo(200);

        var left = Map.of("name", "离职人", "roles", new String[] {"AGENT"}, "active", false);
        assertThat(admin.put("/api/people/leaver", left).status()).isEqualTo(204);

        assertThat(program.get("/api/me").status()).isEqualTo(401);
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }
}
