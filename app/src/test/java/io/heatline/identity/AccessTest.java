package io.heatline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.heatline.Client;
import io.heatline.HeatlineTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTest extends HeatlineTest {

    @Test
    void a_token_works_until_it_is_revoked_and_is_shown_once() {
        var agent = as("agent2");
        var created = agent.post("/api/me/tokens", Map.of("name", "夜间报表")).json();
        String token = created.path("token").asText();
        var program = Client.token(root(), token);

        assertThat(token).startsWith("hl_").hasSize(46);
        assertThat(program.get("/api/me").json().path("via").asText()).isEqualTo("TOKEN");
        assertThat(agent.get("/api/me/tokens").text()).contains("夜间报表").doesNotContain(token);
        assertThat(database.queryForList("select token_hash from identity_token", String.class))
                .noneMatch(token::contains);

        String id = created.path("id").asText();
        assertThat(as("agent3").delete("/api/me/tokens/" + id).status()).isEqualTo(404);
        assertThat(agent.delete("/api/me/tokens/" + id).status()).isEqualTo(204);
        assertThat(program.get("/api/me").code()).isEqualTo("token-unknown");
    }

    @Test
    void a_token_revoked_on_another_node_stops_working_here_within_seconds() throws InterruptedException {
        var created =
                as("agent2").post("/api/me/tokens", Map.of("name", "别处吊销")).json();
        var program = Client.token(root(), created.path("token").asText());
        assertThat(program.get("/api/me").status()).isEqualTo(200);

        // Another node takes the row away; this one hears nothing of it.
        database.update(
                "delete from identity_token where id = ?", created.path("id").asText());

        Thread.sleep(6_000);
        assertThat(program.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_token_is_not_made_for_the_past() {
        var refused = as("agent2").post("/api/me/tokens", Map.of("name", "old", "expiresAt", "2020-01-01T00:00:00Z"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("field").asText()).isEqualTo("expiresAt");
    }

    @Test
    void an_expired_token_is_no_token() {
        var created =
                as("agent2").post("/api/me/tokens", Map.of("name", "short")).json();
        database.update(
                "update identity_token set expires_at = timestamp '2020-01-01 00:00:00' where id = ?",
                created.path("id").asText());

        assertThat(Client.token(root(), created.path("token").asText())
                        .get("/api/me")
                        .code())
                .isEqualTo("token-unknown");
    }

    @Test
    void a_changed_password_ends_the_old_one_and_other_sessions() {
        var person = Map.of(
                "login", "changer", "name", "换密码", "roles", new String[] {"AGENT"}, "password", "the first one 1");
        assertThat(as("admin").post("/api/people", person).status()).isEqualTo(204);
        var mine = browser();
        var elsewhere = browser();
        assertThat(mine.signIn("changer", "the first one 1").status()).isEqualTo(200);
        assertThat(elsewhere.signIn("changer", "the first one 1").status()).isEqualTo(200);
        assertThat(Client.basic(root(), "changer", "the first one 1")
                        .get("/api/me")
                        .status())
                .isEqualTo(200);

        var wrong = mine.put("/api/me/password", Map.of("current", "no", "next", "the second one 2"));
        var weak = mine.put("/api/me/password", Map.of("current", "the first one 1", "next", "short"));
        var changed = mine.put("/api/me/password", Map.of("current", "the first one 1", "next", "the second one 2"));

        assertThat(wrong.code()).isEqualTo("password-wrong");
        assertThat(weak.code()).isEqualTo("password-weak");
        assertThat(changed.status()).isEqualTo(204);
        assertThat(mine.get("/api/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        assertThat(Client.basic(root(), "changer", "the first one 1")
                        .get("/api/me")
                        .status())
                .isEqualTo(401);
        assertThat(Client.basic(root(), "changer", "the second one 2")
                        .get("/api/me")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_an_administrator_edits_people_and_one_always_stays() {
        var person =
                Map.of("login", "sneaky", "name", "x", "roles", new String[] {"ADMIN"}, "password", "long enough 1234");
        var lastAdmin = Map.of("name", "系统管理员", "roles", new String[] {"AUDITOR"}, "active", true);
        var homeless = Map.of(
                "login", "homeless", "name", "x", "roles", new String[] {"TECHNICIAN"}, "password", "long enough 1234");

        assertThat(as("dispatcher").post("/api/people", person).code()).isEqualTo("not-permitted");
        assertThat(as("admin").put("/api/people/admin", lastAdmin).code()).isEqualTo("last-admin");
        assertThat(as("admin").post("/api/people", homeless).code()).isEqualTo("station-missing");
        assertThat(as("admin").get("/api/me").json().path("roles").toString()).isEqualTo("[\"ADMIN\"]");
    }

    @Test
    void colleagues_are_found_by_station_and_role_and_their_phones_only_by_who_calls_them() {
        var found = as("dispatcher")
                .get("/api/people?station=S02&role=TECHNICIAN")
                .json()
                .path("items");

        assertThat(found).hasSize(5).allSatisfy(each -> {
            assertThat(each.path("station").path("id").asText()).isEqualTo("S02");
            assertThat(each.path("phone").asText()).startsWith("1990000");
        });
        assertThat(as("technician").get("/api/people?station=S02").json().path("items"))
                .allSatisfy(each -> assertThat(each.path("phone").isNull()).isTrue());
        assertThat(as("technician").get("/api/people?station=S01").json().path("items"))
                .allSatisfy(each -> assertThat(each.path("phone").isNull()).isFalse());
    }

    @Test
    void the_organisation_is_a_tree_with_eight_stations_of_two_crews() {
        var tree = as("agent").get("/api/organisation").json();
        var stations = as("agent").get("/api/stations").json().path("items");

        assertThat(tree).hasSize(1);
        assertThat(tree.get(0).path("children")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(stations).hasSize(8).allSatisfy(each -> assertThat(each.path("crews"))
                .hasSize(2));
        assertThat(stations.get(0).path("name").asText()).isEqualTo("城东服务站");
    }
}
